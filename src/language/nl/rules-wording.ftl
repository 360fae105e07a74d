# Rules of family T: wording. A key ending in -do says what to do.

t01-title = Ondermijnende term
t01 = { $term } in { $where } kan ondermijnend werken, volgens { $source }.
t01-listed-title = Term op de lijst
t01-listed = { $term } in { $where } staat op de lijst van ondermijnende termen.
t01-do = zoek een woord dat mensen niet vastlegt, of laat de term bewust staan.
in-label = het label
in-definition = de omschrijving
in-mechanism = het waarom
in-assumption = een aanname
in-note = een notitie

t02-title = Ruim begrip
t02 = { $element } is niet eenduidig: een ruim begrip, zonder omschrijving.
t02-do = schrijf erbij wat het hier betekent, en wanneer er meer of minder van is (definition: "…").
t02-joined-title = Twee in één
t02-joined = { $element } is niet eenduidig: { $parts } staan in één label.
t02-joined-do = maak er aparte elementen van, of schrijf erbij waarom dit één ding is (definition: "…").

t03-title = Stellig gesteld
t03 = { $link } is als zeker opgeschreven; steun: { $support }.
t03-do = noem dit in je eigen tekst een verwachting, of zoek kennis over deze pijl.
t03-bare-do = zoek wie dit zegt, of stel de pijl minder stellig (modality: Possible).
t03-held-do = noem in je eigen tekst de aanname erbij, of zoek kennis over die aanname.
