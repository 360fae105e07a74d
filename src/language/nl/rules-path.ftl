# Rules of family P: path. A key ending in -do says what to do.

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

p05-title = Geen andere oorzaak
p05 = Buiten { $from } om leidt geen oorzaak naar { $to }.
p05-do = vraag wat hier nog meer op inwerkt, ook zonder deze keten, en trek die pijl.
p05-wide-do = in een ruimere lezing staat er wel een andere oorzaak: kijk met --reading all welke pijlen hier niet meetellen.

p06-title = Geen ongewenst effect
p06 = Vanuit { $from } leidt geen pad naar een risico of ongewenst effect.
p06-do = vraag wat hierdoor mis kan gaan, en trek een pijl daarheen (kind: Risk).
p06-wide-do = in een ruimere lezing staat er wel een: kijk met --reading all welke pijlen hier niet meetellen.
