# Wat de opdrachten zeggen, buiten de bevindingen.
write-terminal = de uitvoer
write-full = Niet geschreven: { $path }. De schijf is vol. Wat er stond, staat er nog; maak ruimte.
write-limit = Niet geschreven: { $path }. Het bestand mag niet zo groot worden. Wat er stond, staat er nog; verhoog de grens.
write-permission = Niet geschreven: { $path }. Er is geen toestemming om hier te schrijven; vraag schrijfrecht aan of kies een andere map.
write-under-file = Niet geschreven: { $path }. Een deel van deze plaats is een bestand en geen map; kies een andere map.
write-folder = Niet geschreven: { $path }. Dit is een map; noem een bestand.
write-other = Niet geschreven: { $path }. { $reason }. Wat er stond, staat er nog.
draw-svg-only = Deze versie schrijft figuren als SVG, niet als { $ending }: laat de naam eindigen op .svg.

# Kijken naar wijzigingen
watching = { $milliseconds } ms. Kijkt naar { $files } { $files ->
    [one] bestand
   *[other] bestanden
}; stoppen met Ctrl-C.
watch-input = Met --watch moet een theorie een bestand zijn: de standaardinvoer verandert niet.
watch-format = Met --watch is de vorm human of short; andere programma's lezen één keer.
watch-impossible = Naar deze map is niet te kijken: { $path }. { $reason }
