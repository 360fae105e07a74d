# Rules of family L: loops. A key ending in -do says what to do.

# A loop in words: its elements in order, back to the first.
steps = { $step } → { $rest }
steps-left-out = … nog { $count } elementen …

l01-title = Lus zonder naam
l01-reinforcing-title = Versterkende lus zonder naam
l01-reinforcing = Dit is een versterkende lus zonder naam: { $path }{ $others }.
l01-balancing-title = Remmende lus zonder naam
l01-balancing = Dit is een remmende lus zonder naam: { $path }{ $others }.
l01-unknown-title = Lus zonder naam, teken onbekend
l01-unknown = Dit is een lus zonder naam; of zij versterkt of remt, is niet bekend: { $path }{ $others }.
l01-long-title = Lange lus zonder naam
l01-long = Vanuit { $element } leidt een lus van meer dan { $links } pijlen terug, zonder naam.
l01-alone = {""}
l01-others = { $count ->
    [one] {" "}(en nog één zo’n lus)
   *[other] {" "}(en nog { $count } zulke lussen)
}
l01-more-others = {" "}(en ten minste nog { $count } zulke lussen)
l01-do = bespreek of deze lus klopt, en geef haar dan een naam (loops: […]).

l02-title = Besparing remt zichzelf
l02 = Via deze lus leidt meer { $element } tot minder { $element }: { $path }.
l02-named-title = Besparing remt zichzelf
l02-named = Via de lus { $loop } leidt meer { $element } tot minder { $element }: { $path }.
l02-left-title = Besparing niet nagegaan
l02-left = { $count ->
    [one] Van { $count } besparing is niet nagegaan of zij zichzelf remt
   *[other] Van { $count } besparingen is niet nagegaan of zij zichzelf remmen
}: de theorie is daarvoor te groot.
l02-left-do = verdeel de theorie over meer bestanden, en vraag het per bestand.
l02-do = bespreek of deze lus klopt, en wat er dan van de besparing overblijft.

l03-title = Niet aangevuld
l03 = { $count } partijen verwachten iets van { $element }: { $parties }; geen van hen vult het hier aan.
l03-more-title = Niet aangevuld
l03-more = { $count } partijen verwachten iets van { $element }, onder wie { $parties }; geen van hen vult het hier aan.
l03-do = vraag wie van hen iets terugdoet, en zet dat erbij als rol.
