# Words in and around figures.

# Around the figure
figure-elements = { $all ->
    [one] 1 element
   *[other] { $all } elementen
}
figure-some-elements = { $drawn } van { $all } elementen
figure-links = { $all ->
    [one] 1 pijl
   *[other] { $all } pijlen
}
figure-some-links = { $drawn } van { $all } pijlen
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
figure-undrawn-conditions = { $count ->
    [one] Eén voorwaarde bij een pijl is niet getekend.
   *[other] { $count } voorwaarden bij pijlen zijn niet getekend.
}

# In the figure
figure-beside = ernaast
figure-why = waarom?
figure-hinge = hele keten hangt hieraan
figure-by-definition = per definitie
figure-part-of = onderdeel van
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
figure-path = Pad { $number }: { $labels }.
figure-many-paths = { $count } paden. Het kortste: { $labels }.
figure-more-paths = Meer dan { $count } paden. Een kort pad: { $labels }.
figure-elements-are = Elementen: { $labels }.
