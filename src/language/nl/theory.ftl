# Wat er mis kan zijn tussen de dingen die bestanden noemen.
s01 = De naam { $name } komt niet voor.
s01-do = kijk of "{ $meant }" bedoeld is
s01-do-declare = voeg toe wat zo heet, of kies een naam die er al staat
s01-overlay-do = noem dit bestand achter --with, bij de theorie waar het bij hoort
s01-other = De naam { $name } is van { $what }; hier hoort { $wanted }.
s01-other-do = kies de korte naam van { $wanted }
an-element = een element
a-link = een pijl
an-assumption = een aanname
a-source = een bron
a-sphere = een sfeer
a-value-level = een waardeniveau
a-criterion = een criterium
a-chain = een keten
a-view = een blik
a-norm = een norm
a-loop = een lus
an-element-or-link = een element of een pijl
an-element-link-or-chain = een element, een pijl of een keten
s01-self = Deze pijl leidt van een element naar datzelfde element.
s01-self-do = geef de pijl een ander begin of een ander eind

f04-title = Ontbrekend veld
f04 = Hier ontbreekt het veld { $field }.
f04-do = schrijf { $example }
f04-choose-do = kies een soort, bijvoorbeeld { $example }
f04-blank = Het veld { $field } zegt hier nog niets.
f04-blank-do = vul in wat er moet staan: { $example }

f06-title = Naam staat dubbel
f06 = Deze korte naam staat er twee keer: { $first } en { $second }.
f06-first = hier staat hij al
f06-do = geef er één een andere
f06-pair = Deze pijl staat er twee keer: { $first } en { $second }.
f06-pair-first = hier staat hij al
f06-pair-do = zet wat de tweede zegt als bewering bij de eerste

f08-title = Tegengestelde tekens
f08 = Deze pijl heeft hier een ander teken: { $first } en { $second }.
f08-first = het andere teken staat bij deze pijl
f08-do = kies één teken, of splits het element waar de pijl op uitkomt

f10-title = Open naast kennis
f10 = Bij deze pijl staat dat hij nog uitgezocht wordt (open), maar er is al kennis met een bron.
f10-assumption = Bij deze aanname staat dat zij nog uitgezocht wordt (open), maar er is al kennis met een bron.
f10-do = haal open weg, of zet bij note wat nog uit te zoeken is

f11-title = Bekend gat
f11 = Dit is nog niet uitgezocht: { $open }.

f15-title = Teken staat elders
f15 = Bij deze pijl staat hier geen teken; bij { $first } wel.
f15-first = hier staat het teken

f16-title = Blik onduidelijk
f16 = Deze blik noemt meer dan één doel.
f16-do = noem of een keten, of waardeniveaus, of waar zij begint en eindigt
