# Words in and around figures.

# Around the figure
figure-elements = { $all ->
    [one] 1 element
   *[other] { $all } elementen
}
figure-some-elements = { $drawn } van { $all } elementen
figure-with-neighbors = { $elements } met ‘{ $labels }’ als buur
figure-links = { $all ->
    [one] 1 pijl
   *[other] { $all } pijlen
}
figure-some-links = { $drawn } van { $all } pijlen
figure-links-inside = { $drawn } van { $all } pijlen binnen de figuur
figure-paths = { $count ->
    [one] 1 pad
   *[other] { $count } paden
}
figure-paths-at-least = meer dan { $count } paden
figure-reading = lezing: { $reading }
figure-only = alleen { $what }
figure-only-tag = wat ‘{ $tag }’ als kenmerk heeft
figure-only-near = wat { $count ->
    [one] één stap
   *[other] { $count } stappen
} van ‘{ $label }’ ligt
figure-left-out = niet getekend, want zonder pijl: { $labels }
figure-left-out-some = { $count } elementen zonder pijl niet getekend
figure-sources = { $count ->
    [one] Bron: { $sources }
   *[other] Bronnen: { $sources }
}
figure-located = { $count } van { $all } { $all ->
    [one] pijl
   *[other] pijlen
} met vindplaats
figure-theory = Theorie: { $title }
figure-version = versie { $version }
figure-present = { $count } aanwezig
figure-absent = afwezig: { $who }

# Sentences below
figure-empty = Deze theorie is nog leeg. Begin met één pijl: wat leidt waartoe?
figure-no-causes = Hier staat nog geen oorzakelijke pijl.
figure-on-expectation = een verwachting
figure-on-position = een standpunt
figure-on-either = een verwachting of standpunt
figure-unsourced = { $count ->
    [one] { $all ->
        [one] De enige oorzakelijke pijl heeft geen bron.
       *[other] Eén van de { $all } oorzakelijke pijlen heeft geen bron.
    }
   *[other] { $count } van de { $all } oorzakelijke pijlen hebben geen bron.
}
figure-against = { $count ->
    [one] Eén oorzakelijke pijl wordt tegengesproken of ontkend.
   *[other] { $count } van de { $all } oorzakelijke pijlen worden tegengesproken of ontkend.
}
figure-weak-none = { $all ->
    [one] De enige oorzakelijke pijl rust niet alleen op { $on }.
   *[other] Geen van de { $all } oorzakelijke pijlen rust alleen op { $on }.
}
figure-weak-only = De enige oorzakelijke pijl rust alleen op { $on }.
figure-weak-all = Alle { $all } oorzakelijke pijlen rusten alleen op { $on }.
figure-weak-some = { $count } van de { $all } oorzakelijke pijlen { $count ->
    [one] rust
   *[other] rusten
} alleen op { $on }.
figure-hinges = { $count ->
    [one] Aan één pijl hangt de hele keten.
   *[other] Aan { $count } pijlen hangt de hele keten.
}
figure-hinge-contested = Aan één pijl hangt de hele keten, en die wordt betwist.
figure-hinges-contested = Van de { $count } pijlen waar alles aan hangt, { $contested ->
    [one] wordt er één betwist.
   *[other] worden er { $contested } betwist.
}
figure-without-why = Bij { $count } van de { $all } oorzakelijke pijlen staat niet waarom.
figure-undrawn-mechanisms = { $count ->
    [one] Eén mechanisme staat niet in de figuur. Wijs de pijl aan om het te lezen.
   *[other] { $count } mechanismen staan niet in de figuur. Wijs een pijl aan om het te lezen.
}
figure-undrawn-flags = { $count ->
    [one] Daarvan staat er één dik in de figuur, zonder vlag.
   *[other] Daarvan staan er { $count } dik in de figuur, zonder vlag.
}
figure-collapsed = { $count ->
    [one] Eén pijl vat een weg samen over elementen die niet getekend zijn.
   *[other] { $count } pijlen vatten een weg samen over elementen die niet getekend zijn.
}
figure-undrawn-conditions = { $count ->
    [one] Eén voorwaarde bij een pijl is niet getekend.
   *[other] { $count } voorwaarden bij pijlen zijn niet getekend.
}

# What every link rests on
figure-evidence-title = { $what }: waar rust het op?
figure-evidence = Van de { $all } oorzakelijke pijlen { $parts }.
figure-evidence-soft = { $count ->
    [one] rust er 1
   *[other] rusten er { $count }
} alleen op een verwachting of standpunt
figure-evidence-unshown = { $count ->
    [one] rust er 1
   *[other] rusten er { $count }
} op een kennisclaim zonder getoonde bron
figure-evidence-carried = { $count ->
    [one] wordt er 1
   *[other] worden er { $count }
} gedragen
figure-evidence-mixed = { $count ->
    [one] is er 1
   *[other] zijn er { $count }
} gemengd
figure-evidence-contested = { $count ->
    [one] wordt er 1
   *[other] worden er { $count }
} betwist
figure-evidence-against = { $count ->
    [one] wordt er 1
   *[other] worden er { $count }
} tegengesproken of ontkend
figure-evidence-own = { $count ->
    [one] is er 1
   *[other] zijn er { $count }
} een eigen toevoeging
figure-evidence-nothing = { $count ->
    [one] heeft er 1
   *[other] hebben er { $count }
} geen bron
figure-several-kinds = { $count ->
    [0] Geen pijl steunt op meer dan één soort kennis.
    [one] Eén pijl steunt op meer dan één soort kennis.
   *[other] { $count } pijlen steunen op meer dan één soort kennis.
}

# In the figure
figure-beside = ernaast
figure-why = waarom?
figure-hinge = hele keten hangt hieraan
figure-by-definition = per definitie
figure-reinforcing = R
figure-balancing = B
figure-open = open
figure-gains = wint: { $who }

# The strip below the lanes
figure-who-says = Wie zegt dat?
figure-who-says-how = Kennissoort, bron en letterlijke tekst per pijl
figure-who-says-from = Kennissoort en letterlijke tekst per pijl, uit { $source }
figure-voice-against = Betwist: { $kind }
figure-voice-mixed = Gemengd: { $kind }
figure-quote = ‘{ $quote }’
figure-no-source = Geen bron
figure-no-support = Niemand steunt dit

# Legend
figure-legend-firm = Hoe stevig
figure-legend-sign = Teken
figure-legend-form = Vorm
figure-legend-weight = Belang
figure-legend-carried = gedragen: kennis met bron
figure-legend-mixed = gemengd: de bron zegt beide
figure-legend-unshown = kennisclaim, bron niet getoond
figure-legend-expected = verwachting of standpunt
figure-legend-unsourced = geen bron
figure-legend-contested = betwist: twee stemmen
figure-legend-contradicted = tegengesproken door kennis
figure-legend-denied = ontkend: niemand steunt het
figure-legend-defined = per definitie, geen bewering
figure-legend-part = onderdeel van
figure-legend-tie = rol, middel of hoort bij
figure-legend-collapsed = weg van zo veel stappen, niet getekend
figure-legend-count = Tellers en tekens
figure-legend-in = pijlen komen van buiten de figuur
figure-legend-out = pijlen gaan de figuur uit
figure-legend-list = elementen met dezelfde pijlen
figure-legend-times = zo veel pijlen als één
figure-legend-kinds = soorten kennis, van de drie
figure-legend-studies = met het aantal losse onderzoeken
figure-legend-reinforcing = in een lus die versterkt
figure-legend-balancing = in een lus die dempt
figure-legend-open = wordt nog uitgezocht
figure-legend-own = eigen toevoeging
figure-legend-plus = meer leidt tot meer
figure-legend-minus = meer leidt tot minder
figure-legend-unknown = teken niet gekozen
figure-legend-why = geen mechanisme genoemd
figure-legend-mechanism = mechanisme
figure-legend-doing = inzet, activiteit, actie
figure-legend-state = toestand, uitkomst, factor
figure-legend-thing = onderdeel, plek, bouwsteen
figure-legend-value = waarde, ambitie
figure-legend-money = uitgave, besparing
figure-legend-risk = risico
figure-legend-proviso = voorwaarde, context
figure-legend-person = actor
figure-legend-hinge = op elk pad van de hele theorie
figure-legend-condition = voorwaarde bij een pijl

# On pointing, and for who cannot see the figure
figure-element = { $label } ({ $kind })
figure-link = { $from } → { $to }: { $sign }. Steun: { $status }.
figure-structural = { $from } → { $to }: { $kind }.
figure-mechanism = Waarom: { $mechanism }
figure-list = { $count } elementen met dezelfde pijlen in deze figuur
figure-parts-elsewhere = en { $count } die elders in de figuur { $count ->
    [one] staat
   *[other] staan
}
figure-parts-are = Ook onderdeel hiervan: { $labels }.
figure-claims = { $count } uitspraken over deze pijl.
figure-knowledge = Soorten kennis: { $kinds }. Losse onderzoeken: { $studies }.
figure-open-by = Nog open: { $open }
figure-way = Een weg van { $count } stappen over elementen die niet getekend zijn: { $labels }.
figure-stub-in = { $count ->
    [one] 1 pijl komt
   *[other] { $count } pijlen komen
} van buiten de figuur
figure-stub-out = { $count ->
    [one] 1 pijl gaat
   *[other] { $count } pijlen gaan
} de figuur uit
figure-path = Pad { $number }: { $labels }.
figure-many-paths = { $count } paden. Het kortste: { $labels }.
figure-more-paths = Meer dan { $count } paden. Een kort pad: { $labels }.
figure-arrows-are = De pijlen:
figure-arrows-more = { $count ->
    [one] Eén pijl is hier niet genoemd.
   *[other] { $count } pijlen zijn hier niet genoemd.
}
figure-way-is = { $from } → { $to }: { $sign }, over { $count } pijlen die niet getekend zijn.
figure-elements-are = Elementen: { $labels }.

# Values
figure-values-title = Waarden: wie draagt wat?
figure-values-title-levels = { $count ->
    [1] Waarde op één niveau: wie draagt wat?
    [2] Waarde op twee niveaus: wie draagt wat?
    [3] Waarde op drie niveaus: wie draagt wat?
    [4] Waarde op vier niveaus: wie draagt wat?
   *[other] Waarde op { $count } niveaus: wie draagt wat?
}
figure-values-division = indeling van { $source }
figure-values = { $count ->
    [one] 1 waarde
   *[other] { $count } waarden
}
figure-values-some-literal = { $count } waarden, waarvan { $literal } met een letterlijk niveau
figure-carriers-count = { $count ->
    [one] 1 drager
   *[other] { $count } dragers
}
figure-carriers = Dragers
figure-unnamed = niet benoemd
figure-no-level = Zonder niveau
figure-more = nog { $count }
figure-level-by = niveau: { $provenance }
figure-also-carried = niet getekend: pijlen van { $carriers }
figure-values-none = Deze theorie noemt nog geen waarde. Voor wie maakt het verschil, en welk? Schrijf dat op als waarde.
figure-values-bare = { $count ->
    [one] Bij één van de { $all } waarden staat niet wat haar draagt.
   *[other] Bij { $count } van de { $all } waarden staat niet wat hen draagt.
}
figure-values-passed-over = { $count ->
    [one] Eén waarde heeft ook een beter gesteunde pijl.
   *[other] { $count } waarden hebben ook een beter gesteunde pijl.
}
figure-lean = { $all ->
    [one] De enige getekende pijl leunt op een genoemde bron.
   *[other] Van de { $all } getekende pijlen { $count ->
        [one] leunt er één
       *[other] leunen er { $count }
    } op een genoemde bron.
}
figure-lean-one-source = Van de { $all } getekende pijlen leunen er { $count } op een genoemde bron, steeds dezelfde.
figure-lean-none = { $all ->
    [one] De enige getekende pijl leunt niet op een genoemde bron.
   *[other] Geen van de { $all } getekende pijlen leunt op een genoemde bron.
}
figure-lean-others = De rest: { $on }.
figure-lean-instead = In plaats daarvan: { $on }.
figure-lean-carried = { $count } op een genoemde bron
figure-lean-unshown = { $count } op een kennisclaim zonder getoonde bron
figure-lean-expectation = { $count } op een verwachting
figure-lean-position = { $count } op een standpunt
figure-lean-unsourced = { $count } op geen bron
figure-lean-mixed = { $count } op een bron die beide zegt
figure-lean-contested = { $count } op iets wat betwist wordt
figure-lean-contradicted = { $count } op iets wat kennis tegenspreekt
figure-lean-denied = { $count } op iets wat niemand steunt
figure-lean-defined = { $count } op de betekenis van de woorden
figure-legend-divided = elke waarde krijgt dezelfde pijl
figure-legend-others = zoveel pijlen meer, niet getekend

# Loops
figure-loops-title = Lussen
figure-loops-title-both = Wat zichzelf versterkt en wat zichzelf remt
figure-loops-title-reinforcing = Wat zichzelf versterkt
figure-loops-title-balancing = Wat zichzelf remt
figure-loops = { $count ->
    [one] 1 lus
   *[other] { $count } lussen
}
figure-loops-at-least = { $count } lussen of meer
figure-loops-drawn = { $drawn } daarvan getekend
figure-loops-reinforcing = { $count } versterkend
figure-loops-balancing = { $count } remmend
figure-loops-unknown = { $count } onbekend
figure-loops-none = Hier loopt geen kring van pijlen. Vraag bij elke uitkomst: wat verandert die aan het begin?
figure-loops-which = { $count ->
    [one] Eén lus is getekend
   *[other] { $count } lussen zijn getekend
}: eerst die met een naam, dan de kortste.
figure-loops-broken = { $count ->
    [one] Eén benoemde lus loopt in deze lezing niet rond.
   *[other] { $count } benoemde lussen lopen in deze lezing niet rond.
}
figure-loop-reinforcing = R versterkend
figure-loop-balancing = B remmend
figure-loop-unknown = ? richting onbekend
figure-loop-named = { $effect }: { $name }
figure-loop-why-reinforcing = { $minus ->
    [0] Meer leidt rondom tot meer, en minder tot minder.
   *[other] { $minus } minnen heffen elkaar op: de lus versterkt.
}
figure-loop-why-balancing = { $minus ->
    [one] Eén min in de kring: de lus remt.
   *[other] { $minus } minnen in de kring: de lus remt.
}
figure-loop-why-unknown = { $unknown ->
    [one] Van één pijl is het teken niet gekozen.
   *[other] Van { $unknown } pijlen is het teken niet gekozen.
}

# Building blocks
figure-blocks-title = Bouwstenen: wat ze inhouden en waar ze voor zijn
figure-blocks = { $count ->
    [one] 1 bouwsteen
   *[other] { $count } bouwstenen
}
figure-blocks-actions = { $count ->
    [one] 1 actie
   *[other] { $count } acties
}
figure-outcomes = { $count ->
    [one] 1 uitkomst
   *[other] { $count } uitkomsten
}
figure-blocks-why = Waarom het werkt
figure-blocks-reach = { $count ->
    [0] geen bouwsteen leidt hierheen
    [one] { $count } van { $all } { $all ->
        [one] bouwsteen
       *[other] bouwstenen
    } leidt hierheen
   *[other] { $count } van { $all } bouwstenen leiden hierheen
}
figure-blocks-none = Deze theorie heeft nog geen bouwsteen. Welke aanpak hoort bij elkaar, en welke acties horen daarbij?
figure-blocks-bare = { $count ->
    [0] { $all ->
        [one] Bij de enige bouwsteen staat waarom hij werkt.
       *[other] Bij alle { $all } bouwstenen staat waarom ze werken.
    }
    [one] { $all ->
        [one] Bij de enige bouwsteen staat niet waarom hij werkt.
       *[other] Bij één van de { $all } bouwstenen staat niet waarom hij werkt.
    }
   *[other] Bij { $count } van de { $all } bouwstenen staat niet waarom ze werken.
}
figure-blocks-unreached = { $count ->
    [0] { $all ->
        [one] Naar de enige uitkomst leidt een bouwsteen.
       *[other] Naar alle { $all } uitkomsten leidt een bouwsteen.
    }
    [one] { $all ->
        [one] Naar de enige uitkomst leidt geen bouwsteen.
       *[other] Naar één van de { $all } uitkomsten leidt geen bouwsteen.
    }
   *[other] Naar { $count } van de { $all } uitkomsten leidt geen bouwsteen.
}

# Spheres
figure-spheres-title = De sferen: wat erin zit en wie wat doet
figure-spheres = { $count ->
    [one] 1 sfeer
   *[other] { $count } sferen
}
figure-spheres-parts = { $count ->
    [one] 1 onderdeel
   *[other] { $count } onderdelen
}
figure-spheres-actors = { $count ->
    [one] 1 actor met een rol
   *[other] { $count } actoren met een rol
}
figure-no-sphere = Zonder sfeer
figure-spheres-role = { $who }: { $verb }
figure-spheres-also = { $label } (met { $parts })
figure-spheres-silent = zonder rol: { $who }
figure-spheres-none = Deze theorie noemt nog geen onderdelen en rollen. Waar bestaat elke sfeer uit, en wie doet daar wat?
figure-spheres-no-roles = Hier staat nog niet wie wat doet.
figure-spheres-who = { $count ->
    [one] Eén rol zegt wie wat doet.
   *[other] { $count } rollen zeggen wie wat doet.
}
figure-spheres-empty = { $count ->
    [one] Bij één sfeer staat geen onderdeel en geen rol.
   *[other] Bij { $count } sferen staat geen onderdeel en geen rol.
}
