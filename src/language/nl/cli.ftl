# Wat de opdrachten zeggen, buiten de bevindingen.
write-terminal = de uitvoer
write-full = Niet geschreven: { $path }. De schijf is vol. Wat er stond, staat er nog; maak ruimte.
write-limit = Niet geschreven: { $path }. Het bestand mag niet zo groot worden. Wat er stond, staat er nog; verhoog de grens.
write-permission = Niet geschreven: { $path }. Er is geen toestemming om hier te schrijven; vraag schrijfrecht aan of kies een andere map.
write-under-file = Niet geschreven: { $path }. Een deel van deze plaats is een bestand en geen map; kies een andere map.
write-folder = Niet geschreven: { $path }. Dit is een map; noem een bestand.
write-other = Niet geschreven: { $path }. { $reason }. Wat er stond, staat er nog.
draw-ending = Een figuur wordt geen { $ending }: laat de naam eindigen op .svg, .png of .pdf.
draw-two-formats = De naam eindigt op .{ $named }, en gevraagd is { $asked }. Laat --format weg, of kies een andere naam.
draw-not-text = Een { $ending } is geen tekst voor een scherm: noem met -o een bestand, of stuur de uitvoer erheen.
draw-too-large = Dit worden { $width } bij { $height } beeldpunten; dat is te groot. Kies een kleinere --scale, of schrijf een pdf.
draw-unmade = De figuur is niet te schrijven: { $reason }. Dit is een fout in Schakel; een .svg schrijven lukt wel.
draw-borrowed = Deze tekens staan niet in het lettertype van de figuur: { $letters }{ $more ->
    [0] { "" }
   *[other] { " " }(en nog { $more })
}. Ze zijn geleend van deze computer; elders kunnen ze er anders uitzien.
draw-missing = Deze tekens staan in geen lettertype op deze computer: { $letters }{ $more ->
    [0] { "" }
   *[other] { " " }(en nog { $more })
}. Op hun plaats staat een leeg hokje; in een .svg kiest de lezer het lettertype.

# Kijken naar wijzigingen
watching = { $milliseconds } ms. Kijkt naar { $files } { $files ->
    [one] bestand
   *[other] bestanden
}; stoppen met Ctrl-C.
watch-input = Met --watch moet een theorie een bestand zijn: de standaardinvoer verandert niet.
watch-format = Met --watch is de vorm human of short; andere programma's lezen één keer.
watch-output = Met --watch gaat een figuur naar een bestand: noem het met -o.
watch-impossible = Naar deze map is niet te kijken: { $path }. { $reason }
draw-classic-too-many = De figuur telt { $count } elementen, en --arrange classic plaatst er hoogstens { $most }. Laat --arrange weg, of toon minder met --focus, --sphere of --kind.
draw-classic-has-spheres = De figuur heeft meer dan één sfeer, en --arrange classic kent geen sferen. Laat --arrange weg, of toon één sfeer met --sphere.
draw-focus-on-what = Zeg met --focus waar de figuur om draait: een element van deze theorie.
draw-unknown-sphere = { $name } is geen sfeer van deze theorie.{ $hint ->
    [meant] { " " }Bedoeld: { $meant }?
    [all] { " " }Deze theorie heeft: { $meant }.
   *[none] { " " }Deze theorie noemt geen sferen.
}
draw-unknown-kind = { $name } is geen soort element.{ $hint ->
    [meant] { " " }Bedoeld: { $meant }?
   *[all] { " " }Er zijn: { $meant }.
}
draw-unknown-tag = { $name } is geen kenmerk in deze theorie.{ $hint ->
    [meant] { " " }Bedoeld: { $meant }?
    [all] { " " }Deze theorie heeft: { $meant }.
   *[none] { " " }Deze theorie heeft geen kenmerken.
}
draw-unknown-source = { $name } is geen bron van deze theorie.{ $hint ->
    [meant] { " " }Bedoeld: { $meant }?
    [all] { " " }Deze theorie heeft: { $meant }.
   *[none] { " " }Deze theorie noemt geen bronnen.
}
draw-unknown-provenance = { $name } is geen herkomst.{ $hint ->
    [meant] { " " }Bedoeld: { $meant }?
   *[all] { " " }Er zijn: { $meant }.
}
draw-too-small-print = Op { $paper } worden de kleinste letters { $points } { $unit ->
    [pixels] { $points ->
        [one] beeldpunt
       *[other] beeldpunten
    }
   *[points] { $points ->
        [one] punt
       *[other] punten
    }
} hoog, en dat moet { $least } zijn. Druk de figuur af op { $larger }, of toon er minder van met --focus, --sphere of --kind.
draw-too-small = Op { $paper } worden de kleinste letters { $points } { $unit ->
    [pixels] { $points ->
        [one] beeldpunt
       *[other] beeldpunten
    }
   *[points] { $points ->
        [one] punt
       *[other] punten
    }
} hoog, en dat moet { $least } zijn. Geen vel is groot genoeg: toon er minder van met --focus, --sphere of --kind.
