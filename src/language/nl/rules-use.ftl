# Rules of family I: use. A key ending in -do says what to do.

i01-title = Alleen instrumenteel
i01 = { $element } leidt tot { $to }, en tot geen waarde.
i01-all-title = Alleen instrumenteel
i01-all = Op weg naar { $to } leidt geen van de { $count } elementen ook tot een waarde.
i01-do = vraag wat dit op zichzelf waard is, en trek daar een pijl naartoe.
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

i03-title = Trede in een piramide
i03 = { $element } staat er als trede of rang: { $term }.
i03-do = noem het naar wat het zelf is en doet, zonder rang tegenover zorg.
i03-link-title = Pijl als trede
i03-link = { $link } staat er als trede of rang: { $term }.
i03-link-do = zeg wat er gebeurt, zonder rang tegenover zorg.

i04-title = Vervanging zonder voorwaarde
i04 = { $link } vervangt of verschuift iets ({ $term }); bij { $to } staat geen voorwaarde of factor.
i04-element-title = Vervanger zonder voorwaarde
i04-element = { $element } vervangt of verschuift iets ({ $term }); er staat geen voorwaarde of factor bij.
i04-do = vraag wat mensen hiervoor nodig hebben, en trek die voorwaarde of factor naar { $to }.
i04-wide-do = in een ruimere lezing staat er wel een bij { $to }: kijk met --reading all welke pijlen hier niet meetellen.

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
