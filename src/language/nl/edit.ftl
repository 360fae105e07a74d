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
