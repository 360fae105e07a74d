# Het rapport om mee te nemen. book-… staat op de bladzijde, book-column-… boven een kolom.

# Op de eerste bladzijde
book-report = Rapport van de beleidstheorie
book-untitled = Theorie zonder titel
book-footer = { $title } · lezing: { $reading } · gemaakt met Schakel
book-made = gemaakt met Schakel
book-page-of = {" van "}
book-skip = Naar de inhoud
book-dark = Donkere weergave
book-contents = Inhoud
book-missing = niet benoemd
book-fact-made = Gemaakt door
book-fact-size = Omvang
book-fact-size-is = { $elements ->
    [one] 1 element
   *[other] { $elements } elementen
}, { $links ->
    [one] 1 pijl
   *[other] { $links } pijlen
}, waarvan { $causal } oorzakelijk
book-fact-reading = Lezing
book-fact-reading-is = { $reading }
book-fact-sources = Bronnen
book-fact-located = Bron genoemd
book-fact-located-is = bij { $count } van { $all } pijlen
book-fact-session = Gespreksronde

# In het kort
book-short = In het kort
book-short-soft = { $count ->
    [0] Geen van de { $all } oorzakelijke pijlen van de keten rust op niet meer dan een verwachting of standpunt.
    [one] 1 van de { $all } oorzakelijke pijlen van de keten rust op niet meer dan een verwachting of standpunt.
   *[other] { $count } van de { $all } oorzakelijke pijlen van de keten rusten op niet meer dan een verwachting of standpunt.
}
book-short-silent = { $count ->
    [0] Bij elke pijl staat waarom het een tot het ander leidt.
    [one] Bij 1 pijl staat niet waarom het een tot het ander leidt.
   *[other] Bij { $count } van de { $all } staat niet waarom het een tot het ander leidt.
}
book-short-hinges = { $count ->
    [one] Aan 1 pijl hangt de hele keten
   *[other] Aan { $count } pijlen hangt de hele keten
}
book-short-contested = { $count ->
    [one] { $all ->
        [one] Deze wordt betwist.
       *[other] Eén daarvan wordt betwist.
    }
   *[other] { $count } daarvan worden betwist.
}
book-short-without = Zonder
book-short-lost = { $count ->
    [one] is { $goals } niet meer bereikbaar
   *[other] zijn { $goals } niet meer bereikbaar
}.
book-short-values = Van de { $values } bereikte waarden { $lost ->
    [0] vervalt er geen.
    [one] vervalt er 1.
   *[other] vervallen er { $lost }.
}
book-short-gains = { $count ->
    [one] Op de weg van de keten staat als enige winnaar: { $who }.
   *[other] Op de weg van de keten staan als winnaars: { $who }.
}

# De theorie op één pagina
book-page = De theorie op één pagina
book-page-voices = Wie dit zegt: { $who }.
book-page-others = { $count ->
    [one] 1 ander
   *[other] { $count } anderen
}
book-page-more = Hier staan { $count } van de { $all } pijlen van de keten. De andere staan in het register.
book-page-why = Waarom: { $mechanism }.
book-says = { $cause ->
    [less] Minder
   *[more] Meer
} { $from } leidt tot { $effect ->
    [less] minder
   *[more] meer
} { $to }.
book-says-definition = { $cause ->
    [less] Minder
   *[more] Meer
} { $from } is per definitie { $effect ->
    [less] minder
   *[more] meer
} { $to }.
book-says-unsigned = { $from } werkt door op { $to }; of het meer of minder wordt, staat er niet.
book-says-part = { $from } is onderdeel van { $to }.
book-says-serves = { $from } is middel voor { $to }.
book-says-belongs = { $from } hoort bij { $to }.
book-says-role = { $from } { $verb } { $to }.
book-hinge = hele keten hangt hieraan
book-two-voices = { $status }: { $for } tegenover { $against }
book-strokes = Wat de lijnen betekenen
book-arrow-word = Pijl
book-arrow = Pijl { $number }
book-named-link = pijl { $id } ({ $from } → { $to })
book-arrows = { $count ->
    [one] pijl
   *[other] pijlen
}

# Figuren
book-figures = In beeld
book-figure = Figuur { $number }
book-figure-told = Figuur { $number } in woorden
book-slide = Schuif de figuur opzij om alles te zien.
book-figure-chain = De keten, per sfeer van links naar rechts. Wat naast de keten staat, staat ernaast.
book-figure-blocks = De bouwstenen met hun acties, en de uitkomsten waartoe zij leiden.
book-figure-spheres = De sferen met hun onderdelen, en wie er wat doet.
book-figure-loops = De lussen: waar de theorie op zichzelf terugwerkt.
book-figure-values = De waarden per niveau, in even hoge banden, met hun dragers.
book-figure-compare = Beide blikken met dezelfde plaatsen. Bleek is wat niet bij de blik hoort.

# Bevindingen
book-findings = Bevindingen
book-findings-about = Bovenaan staat wat het meest uitmaakt. Een verwachting is geen fout; haar verbergen wel.
book-findings-unread = Dit kon niet gelezen worden
book-findings-hangs = Hieraan hangt alles
book-findings-bare = Hier staat nog niets achter
book-findings-unseen = Dit laat de theorie niet zien
book-findings-wording = Zo staat het er
book-findings-count = { $count ->
    [one] 1 plek
   *[other] { $count } plekken
}
book-findings-why = Waarom dit ertoe doet
book-findings-norm = Norm uit de bronnen
book-findings-where = Waar
book-findings-more = { $count ->
    [one] en nog 1 plek
   *[other] en nog { $count } plekken
}
book-findings-help = Wat helpt
book-findings-source = Bron van de regel

# Aannames en bewijs
book-register = Aannames en bewijs
book-register-caption = Elke regel is één bewering over één pijl: { $rows } regels. { $assumptions ->
    [0] Bij geen pijl staat een aanname.
    [one] Er is 1 aanname opgeschreven.
   *[other] Er zijn { $assumptions } aannames opgeschreven.
}
book-assumption = Aanname: { $text }
book-assumption-necessary = Nodige aanname: { $text }
book-no-claim = geen bewering
book-no-quote = zonder citaat
book-column-arrow = Pijl
book-column-status = Status
book-column-side = Stem
book-column-knowledge = Soort kennis
book-column-who = Wie zegt dat
book-column-quote = Citaat
book-column-source = Bron
book-column-provenance = Herkomst

# Tabellen
book-table = Tabel: { $caption }
book-rows = { $count } van { $all } regels
book-sorted-up = , gesorteerd op { $column }
book-sorted-down = , gesorteerd op { $column }, aflopend
book-filter = De tabel doorzoeken
book-filter-word = Zoek in de tabel
book-filter-all = alle
book-filter-order = Volgorde
book-filter-clear = Wis de keuze

# Bronnen
book-sources = Bronnen en wat eraan hangt
book-sources-caption = Over hoeveel oorzakelijke pijlen elke bron iets zegt, en wat er zonder haar vervalt.
book-column-in-chain = In de keten
book-column-in-theory = In de hele theorie
book-column-alone = Als enige
book-column-without = Valt deze bron weg
book-sources-nothing = dan verandert er niets aan een oorzakelijke pijl
book-sources-fallen = { $count ->
    [0] geen pijl blijft zonder bron
    [one] 1 pijl blijft zonder bron
   *[other] { $count } pijlen blijven zonder bron
}
book-sources-goals = niet meer bereikbaar: { $goals }
book-sources-values = { $count ->
    [one] 1 waarde minder bereikt
   *[other] { $count } waarden minder bereikt
}
book-sources-own = { $count ->
    [one] 1 pijl is een eigen toevoeging en heeft geen bron.
   *[other] { $count } pijlen zijn eigen toevoegingen en hebben geen bron.
}

# Toetsagenda
book-agenda = Toetsagenda
book-agenda-no-chain = De theorie noemt geen keten. Zonder begin en doel is er geen volgorde om in te toetsen.
book-agenda-none = Op de weg van de keten rust geen pijl alleen op een verwachting, een standpunt of niets.
book-agenda-caption = Eerst wat met één antwoord het meest vertelt: { $count } van { $all } open plekken.
book-agenda-holds = Klopt deze aanname: { $text }?
book-agenda-ask-more = Leidt meer { $from } tot meer { $to }? Waarom, en voor wie?
book-agenda-ask-less = Leidt meer { $from } tot minder { $to }? Waarom, en voor wie?
book-agenda-ask = Wat doet { $from } met { $to }? Waarom, en voor wie?
book-column-paths = Paden
book-column-first = Waarom eerst
book-column-ask = Te toetsen vraag
book-column-indicator = Indicator
book-column-finder = Wie zoekt het uit, en wanneer

# Wat we niet verwachten
book-unexpected = Wat we niet verwachten
book-unexpected-group = Door een groep verworpen:
book-unexpected-turned = { $link }: { $because }
book-unexpected-against = Wat de bronnen tegen de keten inbrengen:
book-unexpected-norms = Hoe het volgens de bronnen hoort te zijn:
book-unexpected-no-size = De bronnen noemen bij deze keten geen effectgrootte en geen termijn. Dit rapport doet dat ook niet.

# Verantwoording
book-method = Verantwoording
book-method-claim = Een pijl is een bewering van iemand. Zij krijgt de status van haar sterkste steun; uitspraken worden niet opgeteld of gemiddeld (Bongers 2023; Powell e.a. 2024).
book-method-path = Een pad is zo stevig als zijn zwakste pijl (Harris e.a. 2001). Er is geen totaalscore.
book-method-knowledge = Verwachting en standpunt zijn geen kennis. Onderzoek, praktijk en ervaring zijn dat wel, met een getoonde bron.
book-method-reading = Letterlijk: beide uiteinden en de richting staan in de tekst. Interpretatie: de tekst zegt het niet met zoveel woorden (Hoogerwerf 1990; Leeuw 2003). Eigen toevoegingen tellen alleen mee in de lezing ‘alles’.
book-method-numbers = Pijlen hebben een nummer langs de keten. Letters staan bij pijlen die even ver van het begin vertrekken.
book-method-extent = De bevindingen, de bronnen en het register gaan over de hele theorie; de toetsagenda gaat over haar ketens.
book-literature = Literatuur

# Op de opdrachtregel
report-pack-folder = Een pakket is een map: noem haar naam met -o.
report-ending = Schakel schrijft geen bestand met het einde ‘{ $ending }’: kies .html, .docx, .pdf of .md.

# Het pakket na ronde 4
book-pack = Pakket na ronde 4
book-agreements = Wat we hebben afgesproken
book-asked-caption = Van wie iets gevraagd wordt, en of zij dat kunnen, willen en mogen. Leeg is nog niet afgesproken.
book-column-party = Wie
book-column-does = Wat
book-column-can = Kunnen
book-column-will = Willen
book-column-may = Mogen
book-minority = Minderheidsstandpunten
book-minority-apart = Hierover liepen de cijfers van de groep uiteen:
book-minority-importance = { $link }: belang van { $low } tot { $high }
book-minority-certainty = { $link }: zekerheid van { $low } tot { $high }
book-file = Het bestand van de theorie
book-file-says = De theorie zelf gaat mee als { $file }. Begin de volgende keer met wat er sindsdien veranderd is.

# Twee blikken
book-comparison = Vergelijking van twee blikken
book-comparison-about = Twee blikken op één theorie: de weg naar het doel van de keten, en de weg naar de waarden. Er is geen winnaar en geen totaalscore.

# Criteria
book-profile = Wat er wel en niet bij hoort
