# What the rules say. A key ending in -do says what to do; one ending in -title is the rule's name.

# Parts of sentences
the-link = { $from } → { $to }
this-link = deze pijl
this-theory = deze theorie
quoted = { $words }
no-quote = zonder citaat
see-line = zie regel { $line }
voice-for = voor: { $who }
voice-against = tegen: { $who }
voice-mixed = gemengd: { $who }
who-in-source = { $who }, in { $source }
who-source = { $source }
who-alone = { $who }
who-unknown = niet genoemd wie
source-year = { $source } ({ $year })

f09-title = Niets te dempen
f09 = Hier valt niets te dempen: { $rule } meldt in deze lezing niets over { $about }.
f09-do = haal deze regel met mute weg.
f09-error = Hier valt niets te dempen: { $rule } meldt een fout in het bestand, en die blijft staan.
f09-error-do = herstel de fout zelf, en haal deze regel met mute weg.
f09-planned = Hier valt niets te dempen: de regel { $rule } is er in deze versie nog niet.
f09-planned-do = laat dit staan voor een latere versie, of haal deze regel met mute weg.
f09-unknown = Hier valt niets te dempen: de regel { $rule } bestaat niet.
f09-unknown-do = schrijf een code zoals "B02", of haal deze regel met mute weg.
f09-unknown-meant = kijk of "{ $meant }" bedoeld is.
