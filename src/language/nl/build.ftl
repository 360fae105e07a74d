# Bouwen
build-theory = theorie
build-elements = elementen
build-causal = oorzakelijke pijlen
build-expectations = steun: verwachting
build-paths = paden
build-errors = fouten
build-warnings = waarsch.
build-notes = opm.
build-written = Lezing: { $reading }. Alles staat in { $output }.
build-first = Kijk hier eerst ({ $theory })
first = Op { $paths ->
    [one] het enige pad
   *[other] alle { $paths } paden
} naar { $goal }; steun: { $support }.
first-disputed = Op { $paths ->
    [one] het enige pad
   *[other] alle { $paths } paden
} naar { $goal }; steun: { $support }; { $status }.
build-apart = Niet apart gebouwd: { $files }. Een overlay leg je over een theorie met --with.
build-unread = Niet gebouwd, want niet goed te lezen: { $files }.
build-nothing = Hier staat geen theorie: { $path }. Zet er een bestand in dat eindigt op .ron.
build-same-name = Twee theorieën heten { $name }. Geef een van de bestanden een andere naam.
