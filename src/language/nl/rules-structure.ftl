# Rules of family S: structure. A key ending in -do says what to do.

s01-title = Onbekende naam

s02-title = Los element
s02 = Geen pijl begint of eindigt bij { $element } ("hoort bij" telt hier niet mee).
s02-do = trek een pijl van of naar dit element, of haal het weg als het er niet bij hoort.

s03-title = Doodlopend
s03 = Vanuit { $element } leidt geen pijl verder.
s03-belongs = Vanuit { $element } leidt geen pijl verder: dat het bij { $blocks } hoort, zegt nog niet waartoe het leidt.
s03-do = trek een pijl naar wat hieruit volgt, of noem dit een doel (goal: true).
s03-wide-do = in een ruimere lezing leidt er wel een pijl verder: kijk met --reading all welke pijlen hier niet meetellen.

s04-title = Zonder oorzaak
s04 = Bij { $element } staat geen oorzaak.
s04-served = Bij { $element } staat wel een middel, maar geen oorzaak.
s04-do = trek een pijl van wat dit teweegbrengt, of laat hier een keten beginnen (from).
s04-wide-do = in een ruimere lezing staat er wel een oorzaak: kijk met --reading all welke pijlen hier niet meetellen.

s05-title = Zonder waarom
s05 = Bij { $link } staat niet waarom het een tot het ander leidt.
s05-do = schrijf erbij hoe dit werkt (mechanism: "…"), of wie dat uitzoekt (open: "…").

s06-title = Zonder teken
s06 = Bij { $link } staat niet of meer leidt tot meer of tot minder.
s06-do = kies een teken (sign: Plus of sign: Minus); kan het beide, splits dan het begin of het eind.

s07-title = Samenkomst open
s07 = Bij { $element } komen { $causes } oorzakelijke pijlen samen: alle nodig, één genoeg of optellend?
s07-partly = Bij { $element } komen { $causes } oorzakelijke pijlen samen, { $grouped } in een groep: alle nodig, één genoeg of optellend?
s07-do = kies AllNeeded, OneIsEnough of Additive bij dit element (convergence), of zet al deze pijlen in een groep (group).

s08-title = Sfeer overgeslagen
s08 = { $link } slaat { $spheres } over, zonder reden erbij.
s08-do = teken de tussenstap, of schrijf erbij waarom er geen ontbreekt (direct: "…").
s08-here = deze sfeer wordt overgeslagen

s09-title = Pijl niet toegestaan
s09 = De theorie staat { $link } niet toe: "{ $kind }" van { $from } naar { $to } staat niet in haar lijst (allowed).
s09-condition = De theorie staat { $element } als voorwaarde bij { $link } niet toe: van { $from } naar { $to } staat niet in haar lijst (allowed).
s09-do = kies andere soorten, of zet dit paar in de lijst: { $line }.
s09-allowed = wel toegestaan: van { $from } naar { $to }
