# Rules of family S: structure. A key ending in -do says what to do.

s01-title = Onbekende naam

s02-title = Los element
s02 = Geen pijl begint of eindigt bij { $element } ("hoort bij" telt hier niet mee).
s02-do = trek een pijl van of naar dit element, of haal het weg als het er niet bij hoort.

s05-title = Zonder waarom
s05 = Bij { $link } staat niet waarom het een tot het ander leidt.
s05-do = schrijf erbij hoe dit werkt (mechanism: "…"), of wie dat uitzoekt (open: "…").
