# Opmaken, beginnen en herstellen

fmt-done = { $changed ->
    [0] Geen bestand hoefde te veranderen
    [one] { $changed } bestand opgemaakt
   *[other] { $changed } bestanden opgemaakt
}; { $same ->
    [one] { $same } bestand stond al goed
   *[other] { $same } bestanden stonden al goed
}.
fmt-would-change = Zou veranderen: { $path }
fmt-tidy = { $count ->
    [one] Dit bestand staat goed.
   *[other] Alle { $count } bestanden staan goed.
}
fmt-kept = { $path } is niet opgemaakt: herstel eerst wat hierboven staat.
fmt-unsure = { $path } is niet opgemaakt: het zou daarna niet hetzelfde zeggen. Meld dit aan de makers van Schakel.
fmt-waits = Plak hier de tekst van een theorie en sluit af met Ctrl-D.

# Herstellen
mend-changed = { $place }: { $gone } is nu { $come } ({ $title }).
mend-added = { $place }: { $come } erbij gezet ({ $title }).
mend-removed = { $place }: { $gone } weggehaald ({ $title }).
mend-comma = een komma
mend-several = { $place }: op { $count } plekken aangepast ({ $title }).
mend-done = { $count ->
    [one] { $count } ding hersteld
   *[other] { $count } dingen hersteld
} in { $files ->
    [one] { $files } bestand
   *[other] { $files } bestanden
}. Wat een keuze van u vraagt, staat hieronder.
mend-none = Er is niets dat zich laat herstellen zonder een keuze van u.
mend-outside = Niet aangeraakt: { $path }. Dit bestand staat buiten de map van de theorie; noem het zelf om het te herstellen.
mend-input = Wat via de standaardinvoer komt, is niet ter plekke te herstellen. Bewaar het als bestand, of vraag met --diff wat er zou veranderen.

# Beginnen
new-written = Geschreven: { $path }. Vervang het voorbeeld stap voor stap door uw eigen beleid, en vraag dan: schakel check { $path }
new-exists = Niet geschreven: { $path } staat er al, en blijft zoals het is. Kies een andere naam.
new-name = theorie
new-folder = Niet geschreven: { $path } is een map. Noem een bestand, bijvoorbeeld { $example }.
