# Rules of family B: evidence. A key ending in -do says what to do.

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
b02-do = zoek kennis met een bron, of noem het ook in je eigen tekst een verwachting.
b02-both-title = Verwachting en standpunt
b02-both = { $link } rust alleen op een verwachting, { $quote }, en een standpunt.
b02-both-do = zoek kennis met een bron, of noem het ook in je eigen tekst een verwachting en een standpunt.
b02-position-title = Alleen standpunt
b02-position = { $link } rust alleen op een standpunt: { $quote }.
b02-position-do = zoek kennis met een bron, of noem het ook in je eigen tekst een standpunt.
b02-unshown-title = Bron niet getoond
b02-unshown = { $link } is gesteld als kennis, zonder te tonen waar die vandaan komt: { $quote }.
b02-unshown-do = zoek waar deze kennis vandaan komt, of schrijf in je eigen tekst dat de bron niet getoond is.
b02-assumption-title = Aanname zonder kennis
b02-assumption = { $link } wordt laag gehouden door een nodige aanname, { $assumption }; steun daarvoor: { $rank }.
b02-assumption-do = zoek kennis over deze aanname, of zet erbij wie dat uitzoekt (open: "…").

b03-title = Betwist
b03 = Over { $link } verschillen de bronnen: { $for } tegenover { $against }.
b03-mixed-title = Gemengd
b03-mixed = Een bron over { $link } is gemengd.
b03-do = laat beide staan, en spreek af wie dit uitzoekt (toetsagenda).
b03-mixed-do = laat de bron staan, en spreek af wie dit uitzoekt (toetsagenda).

b03-contradicted-title = Tegengesproken
b03-contradicted = Over { $link } spreken alleen bronnen tegen: { $against }.
b03-denied-title = Ontkend
b03-denied = Over { $link } spreken alleen bronnen tegen: { $against }.
b03-denied-do = vraag wie deze pijl wel steunt, of zet erbij wie dat uitzoekt (open: "…").

b04-title = Eenzijdige kennis
b04 = Alle kennis achter { $link } is van één soort: { $kind }.
b04-both = Alle kennis achter { $link } is { $kind } uit { $origin }.
b04-do = kijk wat { $others } hierover { $count ->
    [one] zegt
   *[other] zeggen
}.
b04-source-title = Eén bron
b04-source = Alle kennis achter { $link } komt uit { $origin }.
b04-source-do = zoek een tweede bron, los van deze.
one-source = één bron, { $source }
one-study = één studie, { $study }

b06-title = Bewijs past niet
b06 = Kennis over { $link } gaat over { $scope }, niet over { $other }: die telt één rang lager.
b06-assumption = Kennis over aanname { $assumption } bij { $link } gaat over { $scope }, niet over { $other }: die telt één rang lager.
b06-do = zoek kennis die over { $other } gaat.

b07-title = Oude bron
b07 = De jongste kennis over { $link } is uit { $year }: meer dan { $years } jaar vóór { $now }.
b07-latest = De jongste kennis over { $link } is uit { $year }: meer dan { $years } jaar vóór { $now }, het jongste jaar in deze theorie.
b07-do = zoek kennis van later, of ga na of deze nog opgaat.

b08-title = Kritieke aanname
b08 = { $link } is belangrijk en onzeker: belang { $importance } van 5, zekerheid { $certainty } van 5, volgens { $graded }.
b08-assumption = Aanname { $assumption } bij { $link } is belangrijk en onzeker: belang { $importance } van 5, zekerheid { $certainty } van 5, volgens { $graded }.
b08-do = spreek af wie dit toetst en wanneer, en zet dat op de toetsagenda.
graded-by-group = de groep
graded-here = de theorie zelf
b08-core-title = Kern niet te toetsen
b08-core = { $link } hoort tot de kern van de keten, maar mist { $missing }.
b08-core-do = zet erbij { $what }.
without-assumption = een aanname
without-indicator = een indicator
without-both = een aanname en een indicator
what-has-to-be = wat ervoor waar moet zijn (assumptions: […])
what-is-seen = waaraan je ziet dat het gebeurt (indicator: "…")

b05-title = Zwakste schakel
b05 = Steun voor { $link }: { $worst }; op hetzelfde pad heeft { $strong } { $best }.
b05-do = zoek kennis over deze pijl, of zet erbij wie dat uitzoekt (open: "…").
b05-held-do = zoek kennis over deze aanname, of zet erbij wie dat uitzoekt (open: "…").
best-on-path = op dit pad het hoogst: { $rank }
