# Twee versies van een theorie naast elkaar.
change-title = { $old } en { $new }
change-nothing = In betekenis is er niets gewijzigd.
change-count = { $count } { $count ->
    [one] wijziging
   *[other] wijzigingen
}: { $kinds }.
change-tally-gone = { $count } { $what } weg
change-tally-new = { $count } { $what } nieuw
change-tally-other = { $count } { $what } gewijzigd
change-tally-renamed = { $count } { $what } hernoemd
change-tally-turned = { $count } { $what } omgekeerd
change-outside = { $count } { $count ->
    [one] wijziging gaat over wat
   *[other] wijzigingen gaan over wat
} in deze lezing niet meetelt: --reading all.
change-follows = Wat eruit volgt
change-elements = Elementen
change-links = Pijlen
change-conditions = Voorwaarden bij een pijl
change-chains = Ketens
change-views = Blikken
change-whole = De theorie als geheel
change-spheres = Sferen
change-levels = Waardeniveaus
change-sources = Bronnen
change-criteria = Criteria
change-norms = Normen
change-loops = Lussen
change-line = { $thing }: { $what }
change-with = daarmee: { $what }
change-gone = weg
change-new = nieuw
change-renamed = hernoemd; eerder: { $before }
change-field = { $field }: { $old } → { $new }
change-field-gone = { $field }: niet meer { $old }
change-field-new = { $field }: nu { $new }
change-field-both = { $field }: niet meer { $old }; nu { $new }
change-condition = { $element } bij { $link }
change-claim-gone = bewering weg: { $claim }
change-claim-new = bewering nieuw: { $claim }
change-claim-other = bewering gewijzigd: { $claim }
change-assumption-gone = aanname weg: { $text }
change-assumption-new = aanname nieuw: { $text }
change-assumption-other = aanname gewijzigd: { $text }
change-under = (bij de aanname { $assumption })
change-support = Steun
change-risen = { $link }: { $old } → { $new }; gestegen
change-fallen = { $link }: { $old } → { $new }; gedaald
change-otherwise = { $link }: { $old } → { $new }
change-by = (door { $changes })
change-findings = Bevindingen
change-solved = { $rule }: { $count } opgelost
change-found = { $rule }: { $count } nieuw
change-found-on-new = { $rule }: { $count } over wat nieuw is
change-weighed = { $rule }: { $old } → { $new }; { $on }
change-findings-gone = { $count } { $count ->
    [one] bevinding ging
   *[other] bevindingen gingen
} weg met dat waar { $count ->
    [one] zij
   *[other] ze
} over { $count ->
    [one] ging
   *[other] gingen
}.
change-paths = Paden
change-route = { $chain }: { $before } → { $after } { $after ->
    [one] pad
   *[other] paden
}; { $lost } verloren, { $gained } nieuw
change-route-at-least = { $chain }: minstens { $before } → { $after } paden; ongeveer { $lost } verloren, { $gained } nieuw
change-path-gone = verloren: { $links } ({ $status })
change-path-new = nieuw: { $links } ({ $status })
change-route-signs = eerder: { $old }; nu: { $new }
change-signs = op { $plus } leidt meer tot meer, op { $minus } tot minder{ $unknown ->
    [0] { "" }
   *[other] , op { $unknown } is dat niet bekend
}

# Wat geteld wordt
changed-element = { $count ->
    [one] element
   *[other] elementen
}
changed-link = { $count ->
    [one] pijl
   *[other] pijlen
}
changed-condition = { $count ->
    [one] voorwaarde
   *[other] voorwaarden
}
changed-chain = { $count ->
    [one] keten
   *[other] ketens
}
changed-view = { $count ->
    [one] blik
   *[other] blikken
}
changed-theory = { $count ->
    [one] eigenschap van het geheel
   *[other] eigenschappen van het geheel
}
changed-sphere = { $count ->
    [one] sfeer
   *[other] sferen
}
changed-level = { $count ->
    [one] waardeniveau
   *[other] waardeniveaus
}
changed-source = { $count ->
    [one] bron
   *[other] bronnen
}
changed-criterion = { $count ->
    [one] criterium
   *[other] criteria
}
changed-norm = { $count ->
    [one] norm
   *[other] normen
}
changed-loop = { $count ->
    [one] lus
   *[other] lussen
}
changed-claim = { $count ->
    [one] bewering
   *[other] beweringen
}
changed-assumption = { $count ->
    [one] aanname
   *[other] aannames
}
changed-sign = { $count ->
    [one] teken
   *[other] tekens
}

# Velden die niet in de woordenlijst staan
changed-audience = voor wie het geldt
changed-setting = waar het geldt
changed-period = wanneer het geldt
changed-decision = besluit
changed-author = auteur
changed-version = versie
changed-about = waar het over gaat
changed-file = bestand
changed-address = adres
changed-holder = groep mensen
changed-facilitator = begeleider
changed-present = aantal aanwezigen
changed-date = datum
changed-statements = waarom het zou werken
changed-contributions = bijdragen
changed-properties = eigenschappen
changed-absent = afwezig
changed-hopes = hoop
changed-fears = zorgen
changed-scores = cijfers van de groep
changed-judged = oordeel van de groep
changed-agreements = afspraken
changed-not-expected = niet verwacht
certainty-high = hoog
certainty-moderate = matig
certainty-low = laag
certainty-very-low = zeer laag
desired-more = meer
desired-less = minder
convergence-all = alle nodig
convergence-one = één genoeg
convergence-additive = optellend
decision-in = telt mee
decision-out = telt niet mee
decision-doubt = in twijfel
scored-yes = ja
scored-no = nee
scored-doubt = twijfel
scored-not-discussed = niet besproken
tongue-nl = Nederlands
tongue-en = Engels
criterion-contribution = bijdrage
criterion-property = eigenschap
round-spheres = sferen
round-components = onderdelen
round-support = ondersteuning
round-value = waarde

# Versies die git bewaart
change-one-input = Maar één van de twee versies kan van de standaardinvoer komen.
git-missing = Het programma git staat niet op deze computer; zonder git zijn eerdere versies niet te lezen. Noem twee bestanden.
git-failed = Het programma git kon niet beginnen: { $reason }.
git-no-folder = { $name } is geen bestand, en de andere versie staat in geen map die git bewaart. Noem twee bestanden.
git-no-version = { $name } is hier geen bestand, en git bewaart geen versie met die naam. Bekijk welke er zijn: git log --oneline
git-no-file = De versie { $version } heeft geen bestand { $path }. Bekijk wat zij heeft: git ls-tree -r --name-only, met haar naam.

# The figure
figure-legend-became = Wat er werd van
figure-legend-gone = weg
figure-legend-new = nieuw
figure-legend-changed = gewijzigd
figure-change-left = Niet getekend: { $count } { $count ->
    [one] element
   *[other] elementen
} zonder wijziging.
figure-change-missing = { $count } { $count ->
    [one] opschrift vond
   *[other] opschriften vonden
} geen plaats; wat er staat, staat bij de pijl zelf.
change-figure = { $old } en { $new }: wat er anders is
change-short = { $field } gewijzigd
change-short-claim-gone = bewering weg
change-short-claim-new = bewering nieuw
change-short-claim-other = bewering gewijzigd
change-short-assumption-gone = aanname weg
change-short-assumption-new = aanname nieuw
change-short-assumption-other = aanname gewijzigd
change-too-small-print = Op { $paper } zijn de letters van de figuur te klein om te lezen. Druk haar af op { $larger }.
change-too-small = Op { $paper } zijn de letters van de figuur te klein om te lezen, en geen vel is groot genoeg. Kijk ernaar op een scherm.
