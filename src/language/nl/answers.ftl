# Antwoorden op vragen aan een theorie. question-… is het kopje van een vraag, table-… een tabel, column-… een kolom.
answers-title = { $theory } · lezing: { $reading }
answers-more = + nog { $count }; alles: --format csv of --format json
at-least = minstens { $number }
yes = ja
no = nee
decimal-mark = ,
progress-busy = bezig met rekenen
nothing = { "" }
answer-link = { $id } { $from } → { $to }
answer-more = + nog { $count }
answer-no-route = Deze theorie noemt geen keten: noem er een (chains: […]), of vraag met --from en --to.

question-statistics = Het geheel
statistics-support = Steun van { $links } { $links ->
    [one] oorzakelijke pijl
   *[other] oorzakelijke pijlen
}: { $tiers }.
tier-known = { $count } kennis met een bron
tier-unshown = { $count } kennisclaim zonder getoonde bron
tier-position = { $count } alleen standpunt
tier-expectation = { $count } alleen verwachting
tier-definition = { $count } per definitie
tier-none = { $count } zonder bewering die steunt
statistics-shares = Van { $causal } oorzakelijke pijlen zeggen er { $mechanism } hoe het werkt, noemen er { $source } een bron, tonen er { $known } kennis en hebben er { $sign } een teken.
statistics-depth = Het verst van het begin ligt { $elements }: { $links } pijlen ver; in lagen gelegd is de theorie { $layers } diep.
statistics-leverage = De meeste doelen en waarden liggen achter { $elements }.
statistics-estimate = Wat tussen andere ligt, is geschat: vanuit { $starts } van de { $of } elementen.
table-network = Eigenschappen als netwerk
table-kinds = Soorten elementen en pijlen
table-central = Elementen naar hun plaats
property-elements = elementen
property-steps = stappen, van de stappen die mogelijk zijn
property-causal = oorzakelijke pijlen
property-mechanism = met een mechanisme
property-source = met een bron
property-known = met getoonde kennis
property-sign = met een teken
property-sources = elementen waar alleen pijlen beginnen
property-sinks = elementen waar alleen pijlen eindigen
property-loose = elementen zonder pad
property-reinforcing = versterkende lussen
property-balancing = remmende lussen
property-unknown = lussen zonder bekend teken
property-knots = groepen elementen die alle tot elkaar leiden
property-layers = lagen

question-robustness = Waar hangt het aan?
robustness-none = Er loopt geen pad van { $from } naar { $to }.
robustness-hangs = { $paths ->
    [one] Het enige pad van { $from } naar { $to } loopt over { $count ->
        [one] deze pijl
       *[other] deze { $count } pijlen
    }:
   *[other] Hangt aan { $count ->
        [one] één pijl, die ligt
       *[other] { $count } pijlen, die liggen
    } op alle { $paths } paden van { $from } naar { $to }:
}
robustness-hangs-many = Hangt aan { $count ->
    [one] één pijl, die ligt
   *[other] { $count } pijlen, die liggen
} op elk pad van { $from } naar { $to }:
robustness-free = Geen pijl ligt op elk pad van { $from } naar { $to }: er moeten er minstens { $size } wegvallen.
robustness-structural = { $size ->
    [one] Er is geen tweede pad zonder een pijl van het eerste; met { $links } valt alles weg.
   *[other] Er zijn { $size } paden die geen pijl delen; met { $links } samen valt alles weg.
}
robustness-unstudied = Geen pad van { $from } naar { $to } is van begin tot eind onderzocht: op elk ontbreekt bij een pijl een studie.
robustness-evidential = Er moeten { $size } studies wegvallen voordat geen pad meer onderzocht is; dat is bij { $links }.
robustness-no-source = Geen bron noemt door zichzelf een heel pad van { $from } naar { $to }.
robustness-source = { $count ->
    [one] Eén bron noemt
   *[other] { $count } bronnen noemen elk
} een heel pad van { $from } naar { $to }: { $sources }.
table-hinges = Pijlen op elk pad
table-narrow = Elementen op elk pad
table-cuts = Wat samen alles breekt
counted-links = pijlen
counted-studies = studies

question-removal = Wat breekt het, en wat blijft staan?
removal-none = Geen enkele pijl is onmisbaar tussen { $from } en { $to }.
removal-breaks = Breekt: { $links } is { $goals } niet bereikbaar{ $more ->
    [0] { "" }
   *[other] {" "}(en zonder nog { $more } andere)
}.
removal-without = zonder { $link }
removal-stands = Van de { $all } waarden die nu bereikt worden, { $all ->
    [one] blijft
   *[other] blijven
} { $list } staan.
removal-left = { $link } { $left } van de { $all }
removal-left-none = { $link } geen enkele van de { $all }
removal-left-all = { $link } alle { $all }
removal-paths = Er lopen nu { $paths } paden; { $links } pijlen en { $elements } elementen kosten iets als ze wegvallen.
table-without-links = Zonder deze pijl
table-without-elements = Zonder dit element

question-agenda = Wat zoeken we het eerst uit?
agenda-first = Eerst uitzoeken: { $list }.
agenda-item = { $what } ({ $reasons })
agenda-none = Op geen pad ligt een open aanname: alles rust op getoonde kennis of geldt per definitie.
agenda-assumption = de aanname { $text } bij { $link }
agenda-reasoned = { $number } { $what }: { $reasons }
reason-every-path = op elk pad
reason-every-path-of = op elk pad van { $count } van de { $all } ketens
reason-raises = { $count ->
    [one] tilt het beste pad van één begin naar één doel op
   *[other] tilt het beste pad op voor { $count } paren van begin en doel
}
reason-in-cut = in de kleinste groep pijlen die alles breekt
reason-grades-group = de groep gaf belang { $importance } en zekerheid { $certainty } van 5
reason-grades = belang { $importance } en zekerheid { $certainty } van 5
reason-known-gap = al bekend als open
table-agenda = Toetsagenda

question-pathways = Langs welke wegen?
pathways-count = { $count ->
    [one] Eén pad loopt
   *[other] { $count } paden lopen
} van { $from } naar { $to }; hoogste steun van een heel pad: { $support }.
pathways-at-least = Minstens { $count } paden lopen van { $from } naar { $to }; hoogste steun van een heel pad: { $support }.
pathways-plus = Op elk pad leidt meer { $from } tot meer { $to }.
pathways-minus = Op elk pad leidt meer { $from } tot minder { $to }.
pathways-both = Op het ene pad leidt meer { $from } tot meer { $to }, op het andere tot minder.
pathways-more = Hieronder staan de { $count } best gesteunde paden; er zijn er meer.
table-paths = Paden, sterkste steun eerst

question-loops = Waar werkt het op zichzelf terug?
loops-none = Geen lussen: niets leidt in deze lezing terug naar zichzelf.
loops-count = Lussen: { $reinforcing } versterkend, { $balancing } remmend{ $unknown ->
    [0] { "" }
   *[other] , { $unknown } zonder bekend teken
}{ $saving }.
loops-at-least = Lussen: minstens { $reinforcing } versterkend, { $balancing } remmend en { $unknown } zonder bekend teken{ $saving }.
loops-saving-none = ; geen door een besparing
loops-saving-unseen = ; geen van de getoonde door een besparing
loops-saving = ; { $count } door een besparing
loops-saving-least = ; minstens { $count } door een besparing
loops-one = { $effect }, { $name }: { $elements } ({ $links })
loops-name = met de naam { $name }
loops-unnamed = zonder naam
loops-open = De lus { $name } is niet rond in deze lezing: van { $from } leidt geen pad naar { $to }.
loops-not-listed = De lus { $name } staat niet bij de getoonde: ze is langer, of gaat twee keer langs hetzelfde.
loops-capped = Getoond zijn de { $count } kortste; er zijn er meer.
loops-longer = Getoond is elke lus tot { $links } pijlen; er kunnen langere zijn.
loop-of-unknown-sign = lus zonder bekend teken
table-loops = Lussen, kortste eerst

question-values = Welke waarden worden bereikt, en wie wint?
values-none = In deze theorie staan geen waarden.
values-reached = Waarden bereikt: { $reached } van { $all }.
values-by-level = Waarden bereikt: { $levels }.
values-level = { $level } { $reached } van { $all }
values-literal = waarvan een bron ze letterlijk op dat niveau zet: { $levels }
values-count = { $reached } van { $all }
values-parts = Leidt een geheel ook naar zijn onderdelen, dan worden { $other } van de { $all } waarden bereikt in plaats van { $one }; dat is een keuze van wie tekent.
values-bare = Zonder oorzaak of onderdeel { $count ->
    [one] staat
   *[other] staan
}: { $elements }.
values-gain = Bij wat bereikt wordt, winnen volgens de theorie: { $who }.
values-serve = { $both } elementen leiden tot een besparing en tot een waarde, { $value } alleen tot een waarde, { $instrumental } alleen tot een besparing, { $neither } tot geen van beide.
table-values = Waarden en wat ze draagt
table-gains = Wie wint waarbij
table-serves = Waartoe elk element leidt
serves-instrumental = alleen een besparing
serves-value = alleen een waarde
serves-both = een besparing en een waarde
serves-neither = geen van beide

question-sources = Wie zegt wat, en wat valt er zonder weg?
sources-cover = { $count ->
    [one] Eén bron noemt een heel pad van { $from } naar { $to }: { $sources }.
   *[other] Geen bron noemt een heel pad van { $from } naar { $to }; samen wel: { $sources }.
}
sources-at-least = Voor een heel pad van { $from } naar { $to } zijn minstens { $count } bronnen samen nodig.
sources-one = { $source } spreekt over { $links } { $links ->
    [one] pijl
   *[other] pijlen
}, over { $alone } als enige{ $disputes }{ $losses }.
sources-disputes = ; zegt iets anders dan { $others }
sources-lost = ; zonder deze bron is { $goals } niet bereikbaar
table-sources = Bronnen
table-said = Wie over welke pijl spreekt
table-disputes = Waar bronnen verschillen
side-supports = steunt
side-contradicts = spreekt tegen
side-mixed = zegt beide
side-quoted = alleen als citaat
over-support = steunt wat de ander tegenspreekt
over-contradiction = spreekt tegen wat de ander steunt
over-sign = ander teken

column-table = tabel
column-property = eigenschap
column-number = aantal
column-of = van
column-kind = soort
column-element = element
column-into = erin
column-out = eruit
column-between = ertussen
column-goals = doelen erachter
column-values = waarden
column-from = begin
column-to = doel
column-link = pijl
column-counted = geteld in
column-size = nodig
column-cut = bij het begin
column-near-goals = bij het doel
column-without = zonder
column-goals-lost = doelen weg
column-values-lost = waarden weg
column-paths = paden
column-lowered = minder steun
column-order = nr.
column-assumption = aanname
column-status = status
column-rank = draagkracht
column-raises = tilt op
column-every-path = op elk pad
column-in-cut = breekt
column-importance = belang
column-certainty = zekerheid
column-open = open
column-sign = teken
column-length = lengte
column-weakest = zwakste schakels
column-links = pijlen
column-sources = bronnen
column-effect = werking
column-name = naam
column-elements = elementen
column-value = waarde
column-levels = niveaus
column-literally = letterlijk
column-sphere = sfeer
column-reached = bereikt
column-carriers = gedragen door
column-who = wie
column-outcomes = uitkomsten
column-savings = besparingen
column-others = ander
column-serves = leidt tot
column-alone = als enige
column-disputed = betwist
column-fallen = valt weg
column-side = kant
column-with = samen met
column-other = andere bron
column-over = verschil
