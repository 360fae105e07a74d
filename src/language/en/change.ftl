# Two versions of a theory side by side.
change-title = { $old } and { $new }
change-nothing = Nothing changed in meaning.
change-count = { $count } { $count ->
    [one] change
   *[other] changes
}: { $kinds }.
change-tally-gone = { $count } { $what } gone
change-tally-new = { $count } { $what } new
change-tally-other = { $count } { $what } changed
change-tally-renamed = { $count } { $what } renamed
change-tally-turned = { $count } { $what } turned
change-outside = { $count } { $count ->
    [one] change is about what does
   *[other] changes are about what does
} not count in this reading: --reading all.
change-follows = What follows from it
change-elements = Elements
change-links = Links
change-conditions = Conditions on a link
change-chains = Chains
change-views = Views
change-whole = The theory as a whole
change-spheres = Spheres
change-levels = Value levels
change-sources = Sources
change-criteria = Criteria
change-norms = Norms
change-loops = Loops
change-line = { $thing }: { $what }
change-with = with it: { $what }
change-gone = gone
change-new = new
change-renamed = renamed; before: { $before }
change-field = { $field }: { $old } → { $new }
change-field-gone = { $field }: no longer { $old }
change-field-new = { $field }: now { $new }
change-field-both = { $field }: no longer { $old }; now { $new }
change-condition = { $element } on { $link }
change-claim-gone = claim gone: { $claim }
change-claim-new = claim new: { $claim }
change-claim-other = claim changed: { $claim }
change-assumption-gone = assumption gone: { $text }
change-assumption-new = assumption new: { $text }
change-assumption-other = assumption changed: { $text }
change-under = (under the assumption { $assumption })
change-support = Support
change-risen = { $link }: { $old } → { $new }; risen
change-fallen = { $link }: { $old } → { $new }; fallen
change-otherwise = { $link }: { $old } → { $new }
change-by = (by { $changes })
change-findings = Findings
change-solved = { $rule }: { $count } solved
change-found = { $rule }: { $count } new
change-found-on-new = { $rule }: { $count } about what is new
change-weighed = { $rule }: { $old } → { $new }; { $on }
change-findings-gone = { $count } { $count ->
    [one] finding went
   *[other] findings went
} with what { $count ->
    [one] it was
   *[other] they were
} about.
change-paths = Paths
change-route = { $chain }: { $before } → { $after } { $after ->
    [one] path
   *[other] paths
}; { $lost } lost, { $gained } new
change-route-at-least = { $chain }: at least { $before } → { $after } paths; about { $lost } lost, { $gained } new
change-path-gone = lost: { $links } ({ $status })
change-path-new = new: { $links } ({ $status })
change-route-signs = before: { $old }; now: { $new }
change-signs = on { $plus } more leads to more, on { $minus } to less{ $unknown ->
    [0] { "" }
   *[other] , on { $unknown } it is not known
}

# What is counted
changed-element = { $count ->
    [one] element
   *[other] elements
}
changed-link = { $count ->
    [one] link
   *[other] links
}
changed-condition = { $count ->
    [one] condition
   *[other] conditions
}
changed-chain = { $count ->
    [one] chain
   *[other] chains
}
changed-view = { $count ->
    [one] view
   *[other] views
}
changed-theory = { $count ->
    [one] property of the whole
   *[other] properties of the whole
}
changed-sphere = { $count ->
    [one] sphere
   *[other] spheres
}
changed-level = { $count ->
    [one] value level
   *[other] value levels
}
changed-source = { $count ->
    [one] source
   *[other] sources
}
changed-criterion = { $count ->
    [one] criterion
   *[other] criteria
}
changed-norm = { $count ->
    [one] norm
   *[other] norms
}
changed-loop = { $count ->
    [one] loop
   *[other] loops
}
changed-claim = { $count ->
    [one] claim
   *[other] claims
}
changed-assumption = { $count ->
    [one] assumption
   *[other] assumptions
}
changed-sign = { $count ->
    [one] sign
   *[other] signs
}

# Fields that the glossary does not hold
changed-audience = for whom it holds
changed-setting = where it holds
changed-period = when it holds
changed-decision = decision
changed-author = author
changed-version = version
changed-about = what it is about
changed-file = file
changed-address = address
changed-holder = group of people
changed-facilitator = facilitator
changed-present = number of people present
changed-date = date
changed-statements = why it would work
changed-contributions = contributions
changed-properties = properties
changed-absent = absent
changed-hopes = hopes
changed-fears = fears
changed-scores = scores of the group
changed-judged = judged by the group
changed-agreements = agreements
changed-not-expected = not expected
certainty-high = high
certainty-moderate = moderate
certainty-low = low
certainty-very-low = very low
desired-more = more
desired-less = less
convergence-all = all needed
convergence-one = one enough
convergence-additive = adding up
decision-in = counted in
decision-out = counted out
decision-doubt = in doubt
scored-yes = yes
scored-no = no
scored-doubt = doubt
scored-not-discussed = not discussed
tongue-nl = Dutch
tongue-en = English
criterion-contribution = contribution
criterion-property = property
round-spheres = spheres
round-components = components
round-support = support
round-value = value

# Versions that git keeps
change-one-input = Only one of the two versions can come from the standard input.
git-missing = The program git is not on this computer; without it earlier versions cannot be read. Name two files instead.
git-failed = The program git could not be started: { $reason }.
git-no-folder = { $name } is no file, and the other version stands in no folder that git keeps. Name two files.
git-no-version = { $name } is no file here, and git keeps no version of that name. See which there are: git log --oneline
git-no-file = The version { $version } has no file { $path }. See what it has: git ls-tree -r --name-only, with its name.

# The figure
figure-legend-became = What became of it
figure-legend-gone = gone
figure-legend-new = new
figure-legend-changed = changed
figure-change-left = Not drawn: { $count } { $count ->
    [one] element
   *[other] elements
} without a change.
figure-change-missing = { $count } { $count ->
    [one] label
   *[other] labels
} found no place; pointing at the link tells it.
change-figure = { $old } and { $new }: what is different
change-short = { $field } changed
change-short-claim-gone = claim gone
change-short-claim-new = claim new
change-short-claim-other = claim changed
change-short-assumption-gone = assumption gone
change-short-assumption-new = assumption new
change-short-assumption-other = assumption changed
change-too-small-print = On { $paper } the letters of the figure are too small to read. Print it on { $larger }.
change-too-small = On { $paper } the letters of the figure are too small to read, and no sheet is large enough. Look at it on a screen.
