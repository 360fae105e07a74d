# Rules of family R: rounds. A key ending in -do says what to do.

r01-title = Waarom ontbreekt
r01-in-title = Waarom ontbreekt
r01-in = Bij { $element } staat dat het erbij hoort, en niet waarom.
r01-out-title = Waarom ontbreekt
r01-out = Bij { $element } staat dat het er niet bij hoort, en niet waarom.
r01-doubt-title = Waarom ontbreekt
r01-doubt = Bij { $element } staat twijfel of het erbij hoort, en niet waarom.
r01-do = vraag elkaar waarom, en schrijf dat erbij (why: "…"). Er is geen goed of fout.
r01-example-title = Zonder voorbeeld
r01-example = In { $sphere } staat geen voorbeeld.
r01-example-do = vraag naar één voorbeeld uit de eigen buurt, en zet het erbij (kind: Example).

r02-title = Rol onvolledig
r02-idle-title = Actor zonder rol
r02-idle = Bij { $element } ontbreekt wat deze actor hier doet of ervan merkt.
r02-idle-do = schrijf op wat deze actor waarmee doet (Role), of haal de actor weg.
r02-undone-title = Wie doet dit
r02-undone = Bij { $element } ontbreekt wie dit doet.
r02-undone-do = vraag wie dit doet, en schrijf dat op als rol (Role).
r02-verb-title = Rol zonder werkwoord
r02-verb = Bij de rol van { $actor } ontbreekt wat deze doet met { $element }.
r02-verb-do = schrijf erbij wat de actor doet (verb: "…").
r02-into-title = Eén richting
r02-into = Naar { $sphere } leiden pijlen, maar vanuit die sfeer leidt geen pijl terug.
r02-out-title = Eén richting
r02-out = Vanuit { $sphere } leiden pijlen verder, maar naar die sfeer toe leidt geen pijl.
r02-way-do = vraag wat de andere richting doet, en trek die pijl.
r02-way-wide-do = in een ruimere lezing staat de andere richting er wel: kijk met --reading all.

r03-title = Ronde 4 onvolledig
r03-path-title = Ronde 4 zonder pad
r03-path = Ronde 4 mist nog een pad van een inzet, activiteit of actie naar een verschil voor bewoners.
r03-path-do = vraag hoe de inzet tot een verschil voor bewoners leidt, en trek die pijlen.
r03-path-wide-do = in een ruimere lezing loopt er wel zo'n pad: kijk met --reading all.
r03-value-title = Ronde 4 zonder waarde
r03-value = Ronde 4 mist nog een waarde: iets wat op zichzelf van belang is.
r03-value-do = vraag welke waarde jullie herkennen, en zet haar erbij (kind: Value).
r03-importance-title = Ronde 4 zonder minderheid
r03-importance = Ronde 4 mist nog wat de minderheid vindt van { $link }: het belang loopt van { $low } tot { $high }.
r03-certainty-title = Ronde 4 zonder minderheid
r03-certainty = Ronde 4 mist nog wat de minderheid vindt van { $link }: de zekerheid loopt van { $low } tot { $high }.
r03-minority-do = vraag wie anders scoorde waarom, en schrijf dat op (minority: ["…"]).
