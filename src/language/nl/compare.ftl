# Twee blikken op één theorie. compare-… zonder meer is het kopje van een deel.
compare-views = De twee blikken
compare-all-values = de waarden op alle niveaus
compare-left = Links { $title }: van { $from } naar { $to }; { $elements } elementen, { $links } pijlen.
compare-right = Rechts { $title }: van { $from } naar { $to }; { $elements } elementen, { $links } pijlen.
compare-left-anywhere = Links { $title }: alles wat leidt tot { $to }; { $elements } elementen, { $links } pijlen.
compare-right-anywhere = Rechts { $title }: alles wat leidt tot { $to }; { $elements } elementen, { $links } pijlen.
compare-ends = { $count } doelen
compare-ends-values = { $count } waarden
compare-ends-levels = { $count } waarden ({ $levels })
compare-start-other = deze blik noemt zelf geen begin en begint waar de andere begint
compare-start-chains = deze blik noemt zelf geen begin en begint waar de ketens van deze theorie beginnen
compare-start-anywhere = deze blik noemt geen begin: alles wat tot een doel leidt, hoort erbij
compare-members = Van { $all } elementen { $all ->
    [one] staat
   *[other] staan
} er { $left } alleen links, { $both } in beide, { $right } alleen rechts en { $neither } in geen van beide.
compare-both-ways = leidt een geheel ook naar zijn onderdelen: { $left } alleen links, { $both } in beide, { $right } alleen rechts, { $neither } in geen van beide
compare-both-ways-same = leidt een geheel ook naar zijn onderdelen, dan verandert dit niet
compare-no-winner = De blikken staan naast elkaar: er is geen score en geen winnaar.
compare-and-more = nog { $count }
compare-no-sphere = zonder sfeer
compare-side-left = alleen links
compare-side-both = beide
compare-side-right = alleen rechts
compare-side-neither = geen van beide

compare-levels = Dekking per waardeniveau
compare-reached = Van { $from } af bereikt: { $levels }.
compare-reached-commons = Van wat gemeengoed is af ({ $from }) bereikt: { $levels }.
compare-levels-both-ways = leidt een geheel ook naar zijn onderdelen: { $levels }
compare-levels-both-ways-same = leidt een geheel ook naar zijn onderdelen, dan verandert dit niet
compare-levels-anywhere = Geen van beide blikken noemt een begin, en niets is gemeengoed: van waaraf geteld wordt, is niet gezegd.
compare-placed-literally = letterlijk op dit niveau
compare-placed-interpreted = zo gelezen
compare-placed-nowhere = op geen niveau
compare-no-level = zonder niveau
table-compare-levels = Waarden per niveau

compare-spheres = Dekking per sfeer
compare-sphere-count = { $sphere } ({ $count })
compare-spheres-both = In beide: { $spheres }.
compare-spheres-left = Alleen links: { $spheres }.
compare-spheres-right = Alleen rechts: { $spheres }.
compare-spheres-empty = Geen van beide blikken raakt: { $spheres }.
table-compare-spheres = Elementen per sfeer, naar de blik waarin zij staan
table-compare-leading = Middelen per sfeer, naar de blik tot wiens doelen zij leiden

compare-one-sided = Wat maar één blik dient
compare-leads-one = { $count ->
    [0] Geen enkel middel leidt
    [one] Eén middel leidt
   *[other] { $count } middelen leiden
} wel tot een doel van { $own }, en tot geen doel van { $other }{ $count ->
    [0] .
   *[other] : { $elements }.
}

compare-shared = Wat beide dient
compare-leads-both = Van { $all } mogelijke middelen { $both ->
    [one] leidt er { $both }
   *[other] leiden er { $both }
} tot doelen van beide blikken, en { $neither } tot geen doel.
compare-in-both = Op de weg van beide { $count ->
    [one] staat { $elements }.
   *[other] staan { $count } elementen: { $elements }.
}

compare-gains = Wie wint
compare-gain = Bij wat in { $title } staat, winnen volgens de theorie: { $who }.
compare-gain-none = Bij wat in { $title } staat, noemt de theorie niemand die wint.
compare-gain-count = { $who } ({ $count })
table-compare-gains = Wie wint waarbij, per blik

compare-bare = Waarden zonder drager
compare-bare-none = Naar elke waarde en elke groep uitkomsten leidt iets.
compare-bare-some = Naar { $count ->
    [one] één waarde of groep uitkomsten
   *[other] { $count } waarden of groepen uitkomsten
} leidt niets: { $elements }.

compare-evidence = Bewijs per blik
compare-evidence-of = { $title }: { $links } { $links ->
    [0] oorzakelijke pijlen.
    [one] oorzakelijke pijl: { $statuses }.
   *[other] oorzakelijke pijlen: { $statuses }.
}
compare-count-of = { $count } { $what }
compare-best-paths = hoogste steun van een heel pad: { $list }
compare-best-path = { $count ->
    [one] bij één doel { $what }
   *[other] bij { $count } doelen { $what }
}
compare-best-nowhere = geen pad
table-compare-evidence = Oorzakelijke pijlen naar hun status

compare-conflicts = Waar het schuurt
compare-norms = { $count } van de { $all } normen { $count ->
    [one] spreekt
   *[other] spreken
} over iets in { $title }.
compare-norm = { $quote } over { $on }
compare-loops = { $count ->
    [0] Geen remmende lus raakt een blik.
    [one] Eén remmende lus raakt een blik.
   *[other] { $count } remmende lussen raken een blik.
}
compare-loops-least = Minstens { $count } remmende { $count ->
    [one] lus raakt
   *[other] lussen raken
} een blik.
compare-loop = { $elements }
compare-shifts = { $count ->
    [one] Eén pijl verschuift of vervangt
   *[other] { $count } pijlen verschuiven of vervangen
} iets, waarvan { $bare } zonder voorwaarde: { $links }.
compare-shifts-none = Geen pijl zegt dat iets verschuift of vervangen wordt.
compare-asked = Beide blikken vragen iets van wat gemeengoed is: { $elements }.
compare-asked-none = Van wat gemeengoed is, vragen niet beide blikken iets.
table-compare-norms = Normen die over de linker blik gaan
table-compare-loops = Remmende lussen
table-compare-shifts = Pijlen die iets verschuiven of vervangen

compare-success = Als het lukt
compare-success-same = De blikken eindigen bij hetzelfde.
compare-success-silent = Wat er met { $right } gebeurt als { $left } lukt, zegt deze theorie niet: daar loopt geen pad.
compare-success-counts = Lukt { $left }, dan wordt van { $all } doelen van { $right } { $more } gediend en { $less } geschaad; { $both } beide, { $open } onbekend, { $none } niet bereikt.
compare-becomes-nothing = niet bereikt
compare-becomes-more = gediend
compare-becomes-less = geschaad
compare-becomes-both = gediend en geschaad
compare-becomes-open = onbekend
table-compare-success = Wat er met elk doel rechts gebeurt als links lukt

compare-failure = Als het mislukt
compare-without-parted = Zonder { $link } valt { $left } weg, terwijl elk bereikt doel van { $right } bereikbaar blijft.
compare-without = Zonder { $link }: { $left } verliest { $lost } van { $of }, { $right } verliest { $other } van { $other_of }.
compare-no-hinge = Geen pijl ligt op elk pad van { $title }.
table-compare-failures = Wat er wegvalt zonder deze pijl

compare-uncounted = Wat niet meetelt
compare-uncounted-of = Bij { $count } van { $all } { $all ->
    [one] doel
   *[other] doelen
} van { $title } staat niet waaraan men het ziet.
table-compare-uncounted = Doelen zonder maat

compare-elements = Alle elementen
table-compare-elements = Elementen en waar zij staan

compare-lack-chain = Er is niets om te vergelijken: deze theorie noemt geen keten. Schrijf bij chains van waar naar waar.
compare-lack-values = Er is niets om te vergelijken: deze theorie noemt geen waarden. Schrijf ze bij elements, met kind: Value.
compare-lack-both = Er is niets om te vergelijken: deze theorie noemt geen keten en geen waarden. Schrijf beide erbij.
compare-unknown-view = Er is geen blik, keten of waardeniveau { $name }.{ $hint ->
    [meant] {" "}Bedoeld is misschien { $meant }.
    [all] {" "}Deze zijn er: { $meant }.
   *[none] {" "}Deze theorie noemt er geen.
}
compare-two-views = Noem twee blikken, of geen.

column-only-left = alleen links
column-in-both = beide
column-only-right = alleen rechts
column-in-neither = geen van beide
column-stands-in = staat in
column-leads-to = leidt tot doelen van
column-level = niveau
column-placed = hoe geplaatst
column-declared = genoemd
column-from-left = van links af
column-from-left-both-ways = ook via gehelen
column-from-right = van rechts af
column-from-right-both-ways = rechts ook via gehelen
column-from-commons = van gemeengoed af
column-from-commons-both-ways = gemeengoed ook via gehelen
column-gains-left = wint links bij
column-gains-right = wint rechts bij
column-view = blik
column-left = links
column-right = rechts
column-norm = norm
column-wording = woorden
column-conditioned = voorwaarde
column-becomes = wordt
column-needed-by = nodig voor
column-left-lost-count = links weg
column-left-lost = welke links
column-right-lost-count = rechts weg
column-right-lost = welke rechts

# De figuur
figure-compare-title = Twee blikken op dezelfde theorie
figure-compare-counts = elementen: { $left } alleen boven, { $both } in beide, { $right } alleen onder, { $neither } in geen van beide
figure-compare-panel = { $title }: van { $from } naar { $to } ({ $elements } elementen, { $links } pijlen)
figure-compare-panel-anywhere = { $title }: alles wat leidt tot { $to } ({ $elements } elementen, { $links } pijlen)
figure-compare-starts = { $count } beginpunten
figure-compare-values = Waarden
figure-compare-none = niet benoemd
figure-compare-of = { $reached } van { $all }
figure-compare-more = { $labels }, + { $count }
figure-compare-reached = bereikt van het begin af
figure-compare-unreached = niet bereikt
figure-compare-outside = Buiten de strook: { $spheres }.
figure-compare-in-both = in beide
figure-compare-in-neither = in geen van beide
figure-compare-unknown = ?
figure-compare-parted = Zonder { $link } (van { $from } naar { $to }) vervalt { $left }; van { $right } gaat niets verloren.
figure-compare-lost = Zonder { $link } (van { $from } naar { $to }) verliest { $left } { $lost } van { $of }, en { $right } { $other } van { $other_of }.
figure-compare-no-hinge = Geen pijl ligt op elk pad van { $left }.
figure-compare-literal = Met een letterlijk niveau zijn bereikt: { $levels }.
figure-compare-harmed = Lukt { $left }, dan worden { $count } van { $all } doelen van { $right } geschaad.
figure-compare-nothing = In geen van beide blikken loopt een pad: er is niets te tekenen.
figure-compare-loops = { $more ->
    [0] { "" }
    [one] Nog één lus staat hier niet.{" "}
   *[other] Nog { $bound ->
        [yes] minstens { $more }
       *[no] { $more }
    } lussen staan hier niet.{" "}
}{ $back ->
    [0] { "" }
    [one] Eén pijl die terugloopt, is niet getekend.
   *[other] { $back } pijlen die teruglopen, zijn niet getekend.
}{ $looped ->
    [0] { "" }
    [one] {" "}Eén element staat alleen op een lus.
   *[other] {" "}{ $looped } elementen staan alleen op een lus.
}
figure-legend-left = alleen boven
figure-legend-both = in beide
figure-legend-right = alleen onder
figure-legend-absent = hoort niet bij deze blik
figure-legend-lost = valt weg zonder de beslissende pijl
figure-legend-needed = op elk pad van een blik
figure-compare-name = naam
