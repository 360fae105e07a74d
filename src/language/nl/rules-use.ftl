# Rules of family I: use. A key ending in -do says what to do.

i01-title = Alleen instrumenteel
i01 = { $element } leidt tot { $to }, en tot geen waarde.
i01-all-title = Alleen instrumenteel
i01-all = Geen van de { $count } elementen op weg naar { $to } leidt tot een waarde.
i01-do = vraag welke waarde dit op zichzelf heeft, en trek een pijl daarheen.
i01-wide-do = in een ruimere lezing loopt er wel een pad naar een waarde: kijk met --reading all.

i02-title = Inzet ondergeschikt
i02 = { $element } leidt verder, maar niet tot een waarde op { $count ->
    [one] niveau { $levels }
   *[other] een van de niveaus { $levels }
}.
i02-none-title = Inzet ondergeschikt
i02-none = { $element } leidt verder, maar niet tot een waarde voor een ander dan de ontvanger.
i02-do = vraag wat deze inzet waard is voor wie haar geeft en voor de samenleving, en trek die pijl.
i02-wide-do = in een ruimere lezing loopt er wel zo'n pad: kijk met --reading all.

i05-title = Zonder mede-eigenaar
i05 = Alleen { $actors } { $count ->
    [one] heeft
   *[other] hebben
} een rol bij { $element }, namelijk { $verb }, zonder mede-eigenaar.
i05-do = vraag wie uit de gemeenschap mede-eigenaar is, en zet die erbij (co_owner: "…").
i05-outside-title = Zonder mede-eigenaar
i05-outside = Alleen { $actors } { $count ->
    [one] heeft
   *[other] hebben
} een rol bij { $element }, namelijk { $verb }; dat werkt in op { $to }, zonder mede-eigenaar.
i05-outside-do = vraag wie uit de gemeenschap hierin meebeslist, en zet die erbij (co_owner: "…").
