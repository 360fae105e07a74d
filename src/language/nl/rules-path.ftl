# Rules of family P: path. A key ending in -do says what to do.

p01-title = Gebroken keten
p01 = Er loopt geen pad van { $from } naar { $to }.
p01-do = trek de pijl die ontbreekt, of noem een ander begin of doel.
p01-wide-do = in een ruimere lezing loopt er wel een pad: kijk met --reading all welke pijlen hier niet meetellen.
chain-starts = begin van de keten
chain-ends = doel van de keten

p02-title = Tegengestelde tekens
p02 = Meer { $from } leidt { $plus } tot meer { $to }, { $minus } tot minder.
p02-do = laat beide paden staan, en zoek uit welk het zwaarst weegt.
by-way-of = langs { $element }
directly = rechtstreeks
directly-from = vanuit { $element } rechtstreeks
more-to-more = meer leidt tot meer: { $path }
more-to-less = meer leidt tot minder: { $path }

p03-title = Alles hangt hieraan
p03 = Zonder { $link } leidt geen pad meer van { $from } naar { $to }; steun: { $support }.
p03-do = zoek kennis over deze pijl, of teken een tweede weg die ernaartoe leidt.
p03-held-do = zoek kennis over deze aanname, of teken een tweede weg die ernaartoe leidt.
held-by = { $rank } bij een nodige aanname, { $assumption }
holds-down = deze aanname houdt de pijl laag

p04-title = Bewijs sluit niet aan
p04 = Kennis bij { $link } gaat over { $scope }, bij { $next } over { $other }: samen dragen ze het pad niet.
p04-do = zoek kennis bij { $next } die over { $scope } gaat.
p04-scope-title = Niet voor wie, waar of wanneer
p04-scope = Bij de kennis over { $link } staat niet voor wie, waar of wanneer die geldt.
p04-scope-do = zet bij de bewering of de pijl waar dit over gaat (scope: Scope(audience: "…")).

p05-title = Geen andere oorzaak
p05 = Alles wat hier { $to } beïnvloedt, loopt via { $from }.
p05-do = vraag wat hier nog meer op inwerkt, ook zonder deze keten, en trek die pijl.
p05-wide-do = in een ruimere lezing staat er wel een andere oorzaak: kijk met --reading all welke pijlen hier niet meetellen.

p06-title = Geen ongewenst effect
p06 = In wat volgt uit { $from } staat geen risico en geen ongewenst effect.
p06-do = vraag wat hierdoor mis kan gaan, en trek een pijl daarheen (kind: Risk).
p06-wide-do = in een ruimere lezing staat er wel een: kijk met --reading all welke pijlen hier niet meetellen.

p07-title = Samengesteld pad
p07 = Geen bron noemt een heel pad van { $from } naar { $to }; { $count } bronnen samen wel: { $sources }.
p07-many = Geen bron noemt een heel pad van { $from } naar { $to }; er zijn er minstens { $count } voor nodig.
p07-do = vermeld dat deze keten uit meer bronnen is samengesteld.
p07-wide-do = in een ruimere lezing noemt één bron wel een heel pad: kijk met --reading all.
