# Rules of family L: loops. A key ending in -do says what to do.

l03-title = Niet aangevuld
l03 = { $count } partijen verwachten iets van { $element }: { $parties }; geen van hen vult het hier aan.
l03-more-title = Niet aangevuld
l03-more = { $count } partijen verwachten iets van { $element }, onder wie { $parties }; geen van hen vult het hier aan.
l03-do = vraag wie van hen iets terugdoet, en zet dat erbij als rol.
