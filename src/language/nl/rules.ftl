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

s01-title = Onbekende naam

s02-title = Los element
s02 = Geen pijl begint of eindigt bij { $element } ("hoort bij" telt hier niet mee).
s02-do = trek een pijl van of naar dit element, of haal het weg als het er niet bij hoort.

s05-title = Zonder waarom
s05 = Bij { $link } staat niet waarom het een tot het ander leidt.
s05-do = schrijf erbij hoe dit werkt (mechanism: "…"), of wie dat uitzoekt (open: "…").

p01-title = Gebroken keten
p01 = Er loopt geen pad van { $from } naar { $to }.
p01-do = trek de pijl die ontbreekt, of noem een ander begin of doel.
p01-wide-do = in een ruimere lezing loopt er wel een pad: kijk met --reading all welke pijlen hier niet meetellen.
chain-starts = begin van de keten
chain-ends = doel van de keten

p03-title = Alles hangt hieraan
p03 = Elk pad van { $from } naar { $to } loopt over { $link }; steun: { $support }.
p03-do = zoek kennis over deze pijl, of een route eromheen.
p03-held-do = zoek kennis over deze aanname, of een route eromheen.
held-by = { $rank } bij een nodige aanname, { $assumption }
holds-down = deze aanname houdt de pijl laag

b01-title = Geen bron
b01 = { $link } heeft geen bron.
b01-do = zet erbij wie dit zegt en in welke bron, of wie dat uitzoekt (open: "…").
b01-unclaimed-title = Geen bewering
b01-unclaimed = Bij { $link } staat een bron, maar geen bewering: wie zegt dit, en wat voor kennis is het?
b01-unclaimed-do = zet de bron in een bewering (claims: […]), met wie dit zegt en wat voor kennis het is.
b01-claim-title = Geen vindplaats
b01-claim = Een bewering over { $link } heeft geen vindplaats.
b01-claim-do = zet erbij in welke bron dit staat (source: "…") en waar daarin (locator: "…").

b02-title = Alleen verwachting
b02 = { $link } rust alleen op een verwachting: { $quote }.
b02-do = voeg kennis met een bron toe, of laat de verwachting staan.
b02-position-title = Alleen standpunt
b02-position = { $link } rust alleen op een standpunt: { $quote }.
b02-position-do = voeg kennis met een bron toe, of laat het standpunt staan.
b02-unshown-title = Bron niet getoond
b02-unshown = { $link } is gesteld als kennis, zonder te tonen waar die vandaan komt: { $quote }.
b02-unshown-do = zoek waar deze kennis vandaan komt, of laat de bewering zo staan.
b02-assumption-title = Aanname zonder kennis
b02-assumption = { $link } wordt gehouden door een nodige aanname, { $assumption }; steun daarvoor: { $rank }.
b02-assumption-do = zoek kennis over deze aanname, of zet erbij wie dat uitzoekt (open: "…").

b03-title = Betwist
b03 = Over { $link } verschillen de bronnen: { $for } tegenover { $against }.
b03-mixed-title = Gemengd
b03-mixed = Een bron over { $link } is gemengd.
b03-do = laat beide staan en zet op de toetsagenda wie dit uitzoekt.
b03-mixed-do = laat de bron staan en zet op de toetsagenda wie dit uitzoekt.

b03-contradicted-title = Tegengesproken
b03-contradicted = Over { $link } spreken alleen bronnen tegen: { $against }.
b03-denied-title = Ontkend
b03-denied = Over { $link } spreken alleen bronnen tegen: { $against }.
b03-denied-do = vraag wie deze pijl wel steunt, of zet erbij wie dat uitzoekt (open: "…").

w01-title = Niveau niet bereikt
w01 = Vanuit { $from } is geen waarde op niveau { $level } bereikbaar.
w01-literal-title = Niveau niet letterlijk bereikt
w01-literal = Vanuit { $from } is geen waarde bereikbaar die een bron letterlijk op niveau { $level } zet.
w01-do = vraag wat hier naar een waarde op dit niveau leidt, en trek die pijl.
w01-wide-do = in een ruimere lezing loopt er wel een pad: kijk met --reading all welke pijlen hier niet meetellen.
this-level = dit niveau

w02-title = Waarde zonder drager
w02 = Geen oorzaak of onderdeel leidt naar { $element }.
w02-do = vraag wat deze waarde draagt, en trek die pijl.
w02-wide-do = in een ruimere lezing is er wel een drager: kijk met --reading all welke pijlen hier niet meetellen.

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
