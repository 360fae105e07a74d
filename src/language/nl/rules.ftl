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
f09-twice = Hier valt niets te dempen: een eerdere mute dempt { $rule } al bij { $about }.
f09-unknown = Hier valt niets te dempen: de regel { $rule } bestaat niet.
f09-unknown-do = schrijf een code zoals "B02", of haal deze regel met mute weg.
f09-unknown-meant = kijk of "{ $meant }" bedoeld is.

f14-title = Instelling zonder gevolg
f14-unknown = Hier valt niets in te stellen: de regel { $rule } bestaat niet.
f14-unknown-do = schrijf een code zoals "B02", of haal deze instelling weg.
f14-unknown-meant = kijk of "{ $meant }" bedoeld is.
f14-reading = Regel { $rule } meldt dat een bestand niet te lezen is; dat is niet in te stellen.
f14-reading-do = haal deze instelling weg.
f14-limit = Regel { $rule } heeft geen grens { $limit }.
f14-limit-do = kies uit { $limits }.
f14-limit-none-do = haal deze grens weg: deze regel heeft er geen.
f14-range = Deze waarde past niet bij de grens { $limit } van regel { $rule }.
f14-range-do = kies een getal van { $low } tot en met { $high }.
f14-words = Regel { $rule } zoekt niet naar woorden.
f14-words-do = haal words en only hier weg.
f14-no-word = In { $entry }, bij regel { $rule }, staat geen woord om naar te zoeken.
f14-no-word-do = schrijf een woord; * aan het begin of eind staat voor meer letters ("deficit*").
f14-star = In { $entry }, bij regel { $rule }, staat * midden in een woord; daar zegt het niets.
f14-star-do = zet * aan het begin of het eind van een woord ("deficit*").
f14-norm-title = Norm zonder regel
f14-norm = Deze norm staat achter geen bevinding: de regel { $rule } bestaat niet.
f14-norm-do = schrijf een code zoals "B02", of haal deze weg.
f14-empty = Deze instelling van regel { $rule } stelt niets in.
f14-empty-do = zet erbij wat er anders moet (severity: Note), of haal de instelling weg.
