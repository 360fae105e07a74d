# Words of the glossary: one word for each thing. A key ending in -is holds its explanation.

and = en

# Kinds of element
kind-actor = actor
kind-actor-is = een persoon, groep of organisatie die iets doet of ondergaat
kind-component = onderdeel
kind-component-is = een stuk van een groter geheel, zoals een vereniging
kind-place = plek
kind-place-is = een plaats waar mensen elkaar treffen
kind-example = voorbeeld
kind-example-is = een enkel geval van een onderdeel of plek
kind-input = inzet
kind-input-is = geld, tijd of mensen die erin gaan
kind-activity = activiteit
kind-activity-is = iets wat mensen doorlopend doen
kind-action = actie
kind-action-is = een bepaalde stap die iemand kan zetten
kind-building-block = bouwsteen
kind-building-block-is = een samenhangende aanpak, met acties die erbij horen
kind-mechanism = mechanisme
kind-mechanism-is = de manier waarop het een tot het ander leidt
kind-factor = factor
kind-factor-is = iets wat meer of minder kan worden en meespeelt
kind-state = toestand
kind-state-is = hoe iets ervoor staat, op een bepaald moment
kind-output = prestatie
kind-output-is = wat een activiteit direct oplevert
kind-outcome = uitkomst
kind-outcome-is = een verandering bij mensen of hun omgeving
kind-outcome-group = uitkomstgroep
kind-outcome-group-is = uitkomsten die de bron onder één naam samenneemt
kind-value = waarde
kind-value-is = iets wat op zichzelf van belang is
kind-ambition = ambitie
kind-ambition-is = waar het geheel uiteindelijk voor dient
kind-expenditure = uitgave
kind-expenditure-is = geld dat een partij uitgeeft
kind-saving = besparing
kind-saving-is = geld dat een partij minder uitgeeft
kind-condition = voorwaarde
kind-condition-is = iets wat er moet zijn voordat iets anders werkt
kind-risk = risico
kind-risk-is = iets ongewensts dat kan gebeuren
kind-context = context
kind-context-is = een omstandigheid buiten het beleid die meespeelt
kind-contribution = bijdrage
kind-contribution-is = wat iets toevoegt aan het geheel
kind-composite = samengesteld
kind-composite-is = meer dan één ding onder één naam

# Kinds of link
link-causes = oorzakelijke pijl
link-causes-is = het een leidt tot het ander
link-serves = middel voor
link-serves-is = het een is er om het ander te bereiken
link-part-of = onderdeel van
link-part-of-is = het een is een deel van het ander
link-defines = per definitie
link-defines-is = het een is het ander, door wat de woorden betekenen
link-belongs-to = hoort bij
link-belongs-to-is = een actie hoort bij een bouwsteen
link-role = rol
link-role-is = wie wat doet waarmee
link-conditions = voorwaarde bij een pijl
link-conditions-is = een element waar het van afhangt of een pijl opgaat

# Kinds of knowledge
knowledge-research = onderzoek
knowledge-research-is = wetenschappelijke kennis met een bron
knowledge-practice = praktijk
knowledge-practice-is = kennis van mensen die het werk doen
knowledge-experience = ervaring
knowledge-experience-is = kennis van mensen die het zelf meemaken
knowledge-unshown = kennisclaim, bron niet getoond
knowledge-unshown-is = gesteld als kennis, zonder dat de bron te zien is
knowledge-expectation = verwachting
knowledge-expectation-is = iemand rekent erop dat het zo gaat
knowledge-position = standpunt
knowledge-position-is = een partij vindt dat het zo is of hoort
knowledge-definition = per definitie
knowledge-definition-is = waar door wat de woorden betekenen

# Support rank
rank-0 = geen bron
rank-0-is = draagkracht 0: niemand zegt dit hier
rank-1 = verwachting of standpunt
rank-1-is = draagkracht 1: iemand verwacht of vindt het
rank-2 = kennisclaim, bron niet getoond
rank-2-is = draagkracht 2: gesteld als kennis, zonder dat de bron te zien is
rank-3 = goed beschreven
rank-3-is = draagkracht 3: kennis met een bron die te zien is
rank-4 = goed onderbouwd
rank-4-is = draagkracht 4: gedragen door theorie, literatuur of een samenvatting van onderzoek
rank-5 = eerste aanwijzingen
rank-5-is = draagkracht 5: onderzoek geeft eerste aanwijzingen dat het zo werkt
rank-6 = goede aanwijzingen
rank-6-is = draagkracht 6: onderzoek geeft goede aanwijzingen dat het zo werkt
rank-7 = sterke aanwijzingen
rank-7-is = draagkracht 7: onderzoek geeft sterke aanwijzingen dat het zo werkt

# Status of a link
status-unsourced = geen bron
status-unsourced-is = bij deze pijl staat niemand die het zegt
status-expectation-only = alleen verwachting
status-expectation-only-is = wie dit zegt, verwacht het; kennis staat er niet bij
status-position-only = alleen standpunt
status-position-only-is = wie dit zegt, vindt het; kennis staat er niet bij
status-unshown = kennisclaim, bron niet getoond
status-unshown-is = gesteld als kennis, zonder dat de bron te zien is
status-carried = gedragen
status-carried-is = er is kennis met een bron, en niemand spreekt het hier tegen
status-mixed = gemengd
status-mixed-is = de bronnen zeggen zelf beide
status-contested = betwist
status-contested-is = er zijn beweringen voor en beweringen tegen
status-contradicted = tegengesproken
status-contradicted-is = kennis met een bron spreekt het tegen; voor staat alleen minder
status-denied = ontkend
status-denied-is = alleen beweringen tegen, zonder kennis met een bron
status-by-definition = per definitie
status-by-definition-is = waar door wat de woorden betekenen; heeft geen bron nodig

# Sign
sign-plus = meer leidt tot meer
sign-plus-is = neemt het een toe, dan neemt het ander toe
sign-minus = meer leidt tot minder
sign-minus-is = neemt het een toe, dan neemt het ander af
sign-unknown = teken niet gekozen
sign-unknown-is = er staat niet of meer leidt tot meer of tot minder

# How firmly it is worded
modality-certain = zeker
modality-certain-is = gesteld als iets wat gebeurt
modality-expected = verwacht
modality-expected-is = gesteld als iets wat waarschijnlijk gebeurt
modality-possible = mogelijk
modality-possible-is = gesteld als iets wat kan gebeuren

# On which side a claim stands
stance-supports = voor
stance-supports-is = de bewering steunt de pijl
stance-contradicts = tegen
stance-contradicts-is = de bewering spreekt de pijl tegen
stance-mixed = gemengd
stance-mixed-is = de bewering zegt beide

# Readings
reading-literal = letterlijk
reading-literal-is = de lezing met wat de bronnen letterlijk zeggen
reading-interpreted = letterlijk en geïnterpreteerd
reading-interpreted-is = de lezing met wat de bronnen zeggen en wat daaruit volgt
reading-all = alles
reading-all-is = de lezing met ook wat de maker zelf toevoegde

# Where something comes from
provenance-literal = letterlijk
provenance-literal-is = de bron zegt het zo: begin, eind en richting
provenance-literal-mapped = letterlijk, eind toegewezen
provenance-literal-mapped-is = de bron zegt het; begin of eind is bij een element ondergebracht
provenance-interpretation = geïnterpreteerd
provenance-interpretation-is = het volgt uit de bron, maar staat er niet
provenance-analysis = eigen toevoeging
provenance-analysis-is = toegevoegd door de maker; het staat in geen bron

# Weight of a finding
severity-error = fout
severity-error-is = iets waardoor de theorie niet te volgen is
severity-warning = waarschuwing
severity-warning-is = iets om eerst naar te kijken
severity-note = opmerking
severity-note-is = iets om te weten

# Other terms
term-element = element
term-element-is = een ding in de theorie: een hokje in de figuur
term-link = pijl
term-link-is = een verband van het ene element naar het andere
term-claim = bewering
term-claim-is = wat iemand over een pijl of een aanname zegt
term-assumption = aanname
term-assumption-is = wat waar moet zijn, wil de pijl opgaan
term-source = bron
term-source-is = een document of persoon met een naam en een jaar
term-locator = vindplaats
term-locator-is = waar in de bron het staat
term-support = steun
term-support-is = wat er aan beweringen achter een pijl staat
term-rank = draagkracht
term-rank-is = hoe goed iets gesteund is, van 0 (geen bron) tot 7 (sterke aanwijzingen)
term-reading = lezing
term-reading-is = welke pijlen meetellen: letterlijk, geïnterpreteerd of alles
term-sphere = sfeer
term-sphere-is = een deel van de samenleving waar elementen bij horen: een baan in de figuur
term-value-level = waardeniveau
term-value-level-is = voor wie een waarde een waarde is
term-chain = keten
term-chain-is = de weg van een begin naar een doel die de theorie zelf noemt
term-core = kern
term-core-is = de pijlen van een keten waar het om draait
term-path = pad
term-path-is = een rij pijlen die op elkaar aansluiten
term-weakest-link = zwakste schakel
term-weakest-link-is = de pijl op een pad met de laagste draagkracht
term-reinforcing-loop = versterkende lus
term-reinforcing-loop-is = een rondgang waarlangs meer tot nog meer leidt
term-balancing-loop = remmende lus
term-balancing-loop-is = een rondgang waarlangs meer uiteindelijk tot minder leidt
term-test-agenda = toetsagenda
term-test-agenda-is = wat het eerst uitgezocht moet worden, en waarom
term-unintended-effect = ongewenst effect
term-unintended-effect-is = een gevolg dat niemand wil
term-sign = teken
term-sign-is = of meer leidt tot meer (plus) of tot minder (min)
term-short-name = korte naam
term-short-name-is = het woord waarmee het bestand een element of pijl aanwijst
term-kind = soort
term-kind-is = wat een element is, zoals een activiteit of een waarde
term-field = veld
term-field-is = een woord met een dubbele punt en wat erachter staat
term-norm = norm
term-norm-is = een zin uit een bron die zegt hoe het hoort
term-mechanism = waarom
term-mechanism-is = hoe het een tot het ander leidt, op de pijl zelf
term-open = bekend gat
term-open-is = iets wat nog uitgezocht wordt, met wie dat doet en wanneer
term-mute = dempen
term-mute-is = een bevinding laten zwijgen, met de reden erbij
