# Rules of family W: values. A key ending in -do says what to do.

w01-title = Niveau niet bereikt
w01 = Vanuit { $from } leidt geen pad naar een waarde op { $count ->
    [one] niveau
   *[other] de niveaus
} { $levels }.
w01-literal-title = Niveau niet letterlijk bereikt
w01-literal = Vanuit { $from } leidt geen pad naar een waarde die een bron letterlijk zet op { $count ->
    [one] niveau
   *[other] de niveaus
} { $levels }.
w01-do = vraag wat hier naar een waarde op dat niveau leidt, en trek die pijl.
w01-wide-do = in een ruimere lezing loopt er wel een pad: kijk met --reading all welke pijlen hier niet meetellen.

w02-title = Waarde zonder drager
w02 = Geen oorzaak of onderdeel leidt naar { $element }.
w02-serves-title = Waarde zonder drager
w02-serves = Geen oorzaak of onderdeel leidt naar { $element }: dat { $means } daar { $count ->
    [one] een middel voor is
   *[other] middelen voor zijn
}, zegt nog niet hoe.
w02-do = vraag wat deze waarde draagt, en trek die pijl.
w02-wide-do = in een ruimere lezing is er wel een drager: kijk met --reading all welke pijlen hier niet meetellen.

w03-title = Scheve waarden
w03 = Van de { $count } waarden op een niveau die { $from } bereikt, { $here ->
    [one] staat er 1
   *[other] staan er { $here }
} op { $level }.
w03-do = vraag of dit zo bedoeld is, en welke waarden op de andere niveaus nog ontbreken.
w03-claims-title = Scheve aandacht
w03-claims = Naar een besparing: { $saving-claims ->
    [one] 1 bewering
   *[other] { $saving-claims } beweringen
} op { $saving-links } oorzakelijke pijlen; naar een waarde: { $value-claims ->
    [one] 1 bewering
   *[other] { $value-claims } beweringen
} op { $value-links }.
w03-claims-do = zoek ook wie iets zegt over de pijlen naar waarden.

w04-title = Eenzijdige winst
w04 = Op weg naar { $to } staat alleen { $who } als winnaar.
w04-do = vraag wie hier nog meer wint (for: ["…"]), en wie betaalt (een eigen element).
w04-wide-do = in een ruimere lezing wint ook een ander: kijk met --reading all welke pijlen hier niet meetellen.
gains-here = hier staat de winst

this-level = dit niveau
