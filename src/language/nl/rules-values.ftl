# Rules of family W: values. A key ending in -do says what to do.

w01-title = Niveau niet bereikt
w01 = Vanuit { $from } is geen waarde op niveau { $level } bereikbaar.
w01-literal-title = Niveau niet letterlijk bereikt
w01-literal = Vanuit { $from } is geen waarde bereikbaar die een bron letterlijk op niveau { $level } zet.
w01-do = vraag wat hier naar een waarde op dit niveau leidt, en trek die pijl.
w01-wide-do = in een ruimere lezing loopt er wel een pad: kijk met --reading all welke pijlen hier niet meetellen.
this-level = dit niveau

w02-title = Waarde zonder drager
w02 = Geen oorzaak of onderdeel leidt naar { $element }.
w02-do = vraag wat deze waarde draagt, en trek die pijl.
w02-wide-do = in een ruimere lezing is er wel een drager: kijk met --reading all welke pijlen hier niet meetellen.
