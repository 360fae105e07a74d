# Words in and around figures.

# Around the figure
figure-elements = { $all ->
    [one] 1 element
   *[other] { $all } elements
}
figure-some-elements = { $drawn } of { $all } elements
figure-with-neighbors = { $elements } with ‘{ $labels }’ as neighbor
figure-links = { $all ->
    [one] 1 link
   *[other] { $all } links
}
figure-some-links = { $drawn } of { $all } links
figure-links-inside = { $drawn } of { $all } links within the figure
figure-paths = { $count ->
    [one] 1 path
   *[other] { $count } paths
}
figure-paths-at-least = more than { $count } paths
figure-reading = reading: { $reading }
figure-only = only { $what }
figure-only-tag = what is tagged ‘{ $tag }’
figure-only-near = what lies { $count ->
    [one] one step
   *[other] { $count } steps
} from ‘{ $label }’
figure-left-out = not drawn, for lack of a link: { $labels }
figure-left-out-some = { $count } elements without a link are not drawn
figure-sources = { $count ->
    [one] Source: { $sources }
   *[other] Sources: { $sources }
}
figure-located = { $count } of { $all } { $all ->
    [one] link
   *[other] links
} with a locator
figure-theory = Theory: { $title }
figure-version = version { $version }
figure-present = { $count } present
figure-absent = absent: { $who }

# Sentences below
figure-empty = This theory is still empty. Start with one link: what leads to what?
figure-no-causes = There is no causal link here yet.
figure-on-expectation = an expectation
figure-on-position = a position
figure-on-either = an expectation or position
figure-unsourced = { $count ->
    [one] { $all ->
        [one] The only causal link has no source.
       *[other] One of the { $all } causal links has no source.
    }
   *[other] { $count } of the { $all } causal links have no source.
}
figure-against = { $count ->
    [one] One causal link is contradicted or denied.
   *[other] { $count } of the { $all } causal links are contradicted or denied.
}
figure-weak-none = { $all ->
    [one] The only causal link rests on more than { $on }.
   *[other] None of the { $all } causal links rests on { $on } alone.
}
figure-weak-only = The only causal link rests on { $on } alone.
figure-weak-all = All { $all } causal links rest on { $on } alone.
figure-weak-some = { $count } of the { $all } causal links { $count ->
    [one] rests
   *[other] rest
} on { $on } alone.
figure-hinges = { $count ->
    [one] The whole chain hangs on one link.
   *[other] The whole chain hangs on { $count } links.
}
figure-hinge-contested = The whole chain hangs on one link, and that link is contested.
figure-hinges-contested = Of the { $count } links that everything hangs on, { $contested ->
    [one] one is contested.
   *[other] { $contested } are contested.
}
figure-without-why = { $count } of the { $all } causal links { $count ->
    [one] does
   *[other] do
} not say why.
figure-undrawn-mechanisms = { $count ->
    [one] One mechanism is not in the figure. Point at the link to read it.
   *[other] { $count } mechanisms are not in the figure. Point at a link to read it.
}
figure-undrawn-flags = { $count ->
    [one] Of these, one is drawn heavy and has no flag.
   *[other] Of these, { $count } are drawn heavy and have no flag.
}
figure-collapsed = { $count ->
    [one] One link sums up a way over elements that are not drawn.
   *[other] { $count } links sum up a way over elements that are not drawn.
}
figure-undrawn-conditions = { $count ->
    [one] One condition on a link is not drawn.
   *[other] { $count } conditions on links are not drawn.
}

# What every link rests on
figure-evidence-title = { $what }: what does it rest on?
figure-evidence = Of the { $all } causal links, { $parts }.
figure-evidence-soft = { $count ->
    [one] 1 rests
   *[other] { $count } rest
} on an expectation or position alone
figure-evidence-unshown = { $count ->
    [one] 1 rests
   *[other] { $count } rest
} on a knowledge claim without a shown source
figure-evidence-carried = { $count ->
    [one] 1 is
   *[other] { $count } are
} carried
figure-evidence-mixed = { $count ->
    [one] 1 is
   *[other] { $count } are
} mixed
figure-evidence-contested = { $count ->
    [one] 1 is
   *[other] { $count } are
} contested
figure-evidence-against = { $count ->
    [one] 1 is
   *[other] { $count } are
} contradicted or denied
figure-evidence-own = { $count ->
    [one] 1 is
   *[other] { $count } are
} the author’s own
figure-evidence-nothing = { $count ->
    [one] 1 has
   *[other] { $count } have
} no source
figure-several-kinds = { $count ->
    [0] No link rests on more than one kind of knowledge.
    [one] One link rests on more than one kind of knowledge.
   *[other] { $count } links rest on more than one kind of knowledge.
}

# In the figure
figure-beside = beside it
figure-why = why?
figure-hinge = whole chain hangs on this
figure-by-definition = by definition
figure-reinforcing = R
figure-balancing = B
figure-open = open
figure-gains = gains: { $who }

# The strip below the lanes
figure-who-says = Who says so?
figure-who-says-how = Kind of knowledge, source and literal text for each link
figure-who-says-from = Kind of knowledge and literal text for each link, from { $source }
figure-voice-against = Contested: { $kind }
figure-voice-mixed = Mixed: { $kind }
figure-quote = ‘{ $quote }’
figure-no-source = No source
figure-no-support = Nobody supports this

# Legend
figure-legend-firm = How firm
figure-legend-sign = Sign
figure-legend-form = Form
figure-legend-weight = Weight
figure-legend-carried = carried: knowledge with a source
figure-legend-mixed = mixed: the source says both
figure-legend-unshown = knowledge claim, source not shown
figure-legend-expected = expectation or position
figure-legend-unsourced = no source
figure-legend-contested = contested: two voices
figure-legend-contradicted = contradicted by knowledge
figure-legend-denied = denied: nobody supports it
figure-legend-defined = by definition, not a claim
figure-legend-part = part of
figure-legend-tie = role, means or belongs to
figure-legend-collapsed = way of so many steps, not drawn
figure-legend-count = Counts and marks
figure-legend-in = links come from outside the figure
figure-legend-out = links leave the figure
figure-legend-list = elements with the same links
figure-legend-times = so many links as one
figure-legend-kinds = kinds of knowledge, of three
figure-legend-studies = with the number of separate studies
figure-legend-reinforcing = in a loop that reinforces
figure-legend-balancing = in a loop that balances
figure-legend-open = still being found out
figure-legend-own = own addition
figure-legend-plus = more leads to more
figure-legend-minus = more leads to less
figure-legend-unknown = sign not chosen
figure-legend-why = no mechanism given
figure-legend-mechanism = mechanism
figure-legend-doing = input, activity, action
figure-legend-state = state, outcome, factor
figure-legend-thing = component, place, building block
figure-legend-value = value, ambition
figure-legend-money = expenditure, saving
figure-legend-risk = risk
figure-legend-proviso = condition, context
figure-legend-person = actor
figure-legend-hinge = on every path of the whole theory
figure-legend-condition = condition on a link

# On pointing, and for who cannot see the figure
figure-element = { $label } ({ $kind })
figure-link = { $from } → { $to }: { $sign }. Support: { $status }.
figure-structural = { $from } → { $to }: { $kind }.
figure-mechanism = Why: { $mechanism }
figure-list = { $count } elements with the same links in this figure
figure-parts-elsewhere = and { $count } that { $count ->
    [one] stands
   *[other] stand
} elsewhere in the figure
figure-parts-are = Also part of this: { $labels }.
figure-claims = { $count } claims on this link.
figure-knowledge = Kinds of knowledge: { $kinds }. Separate studies: { $studies }.
figure-open-by = Still open: { $open }
figure-way = A way of { $count } steps over elements that are not drawn: { $labels }.
figure-stub-in = { $count ->
    [one] 1 link comes
   *[other] { $count } links come
} from outside the figure
figure-stub-out = { $count ->
    [one] 1 link leaves
   *[other] { $count } links leave
} the figure
figure-path = Path { $number }: { $labels }.
figure-many-paths = { $count } paths. The shortest: { $labels }.
figure-more-paths = More than { $count } paths. A short one: { $labels }.
figure-arrows-are = The links:
figure-arrows-more = { $count ->
    [one] One link is not named here.
   *[other] { $count } links are not named here.
}
figure-way-is = { $from } → { $to }: { $sign }, by { $count } links that are not drawn.
figure-elements-are = Elements: { $labels }.

# Values
figure-values-title = Values: what carries what?
figure-values-title-levels = { $count ->
    [1] Value at one level: what carries what?
    [2] Value at two levels: what carries what?
    [3] Value at three levels: what carries what?
    [4] Value at four levels: what carries what?
   *[other] Value at { $count } levels: what carries what?
}
figure-values-division = levels of { $source }
figure-values = { $count ->
    [one] 1 value
   *[other] { $count } values
}
figure-values-some-literal = { $count } values, of which { $literal } have a literal level
figure-carriers-count = { $count ->
    [one] 1 carrier
   *[other] { $count } carriers
}
figure-carriers = Carriers
figure-unnamed = not named
figure-no-level = Without a level
figure-more = { $count } more
figure-level-by = level: { $provenance }
figure-also-carried = not drawn: links from { $carriers }
figure-values-none = This theory names no value yet. For whom does it make a difference, and which? Write that down as a value.
figure-values-bare = { $count ->
    [one] For one of the { $all } values nothing is said to carry it.
   *[other] For { $count } of the { $all } values nothing is said to carry them.
}
figure-values-passed-over = { $count ->
    [one] One value has a better supported link as well.
   *[other] { $count } values have a better supported link as well.
}
figure-lean = { $all ->
    [one] The only link that is drawn leans on a named source.
   *[other] Of the { $all } links that are drawn, { $count ->
        [one] one leans
       *[other] { $count } lean
    } on a named source.
}
figure-lean-one-source = Of the { $all } links that are drawn, { $count } lean on a named source, always the same.
figure-lean-none = { $all ->
    [one] The only link that is drawn does not lean on a named source.
   *[other] None of the { $all } links that are drawn leans on a named source.
}
figure-lean-others = The rest: { $on }.
figure-lean-instead = Instead: { $on }.
figure-lean-carried = { $count } on a named source
figure-lean-unshown = { $count } on a knowledge claim without a source shown
figure-lean-expectation = { $count } on an expectation
figure-lean-position = { $count } on a position
figure-lean-unsourced = { $count } on no source
figure-lean-mixed = { $count } on a source that says both
figure-lean-contested = { $count } on what is contested
figure-lean-contradicted = { $count } on what knowledge contradicts
figure-lean-denied = { $count } on what nobody supports
figure-lean-defined = { $count } on the meaning of the words
figure-legend-divided = every value gets the same link
figure-legend-others = so many more links, not drawn

# Loops
figure-loops-title = Loops
figure-loops-title-both = What reinforces itself and what slows itself down
figure-loops-title-reinforcing = What reinforces itself
figure-loops-title-balancing = What slows itself down
figure-loops = { $count ->
    [one] 1 loop
   *[other] { $count } loops
}
figure-loops-at-least = { $count } loops or more
figure-loops-drawn = { $drawn } of them drawn
figure-loops-reinforcing = { $count } reinforcing
figure-loops-balancing = { $count } balancing
figure-loops-unknown = { $count } unknown
figure-loops-none = No round of links runs here. Ask of every outcome: what does it change at the start?
figure-loops-which = { $count ->
    [one] One loop is drawn
   *[other] { $count } loops are drawn
}: those with a name first, then the shortest.
figure-loops-broken = { $count ->
    [one] One named loop does not go round in this reading.
   *[other] { $count } named loops do not go round in this reading.
}
figure-loop-reinforcing = R reinforcing
figure-loop-balancing = B balancing
figure-loop-unknown = ? direction unknown
figure-loop-named = { $effect }: { $name }
figure-loop-why-reinforcing = { $minus ->
    [0] All round, more leads to more, and less to less.
   *[other] { $minus } minus signs cancel out: the loop reinforces.
}
figure-loop-why-balancing = { $minus ->
    [one] One minus sign in the round: the loop slows down.
   *[other] { $minus } minus signs in the round: the loop slows down.
}
figure-loop-why-unknown = { $unknown ->
    [one] The sign of one link is not chosen.
   *[other] The signs of { $unknown } links are not chosen.
}

# Building blocks
figure-blocks-title = Building blocks: what they hold and what they are for
figure-blocks = { $count ->
    [one] 1 building block
   *[other] { $count } building blocks
}
figure-blocks-actions = { $count ->
    [one] 1 action
   *[other] { $count } actions
}
figure-outcomes = { $count ->
    [one] 1 outcome
   *[other] { $count } outcomes
}
figure-blocks-why = Why it works
figure-blocks-reach = { $count ->
    [0] no building block leads here
    [one] { $count } of { $all } building { $all ->
        [one] block
       *[other] blocks
    } leads here
   *[other] { $count } of { $all } building blocks lead here
}
figure-blocks-none = This theory has no building block yet. Which approach belongs together, and which actions belong to it?
figure-blocks-bare = { $count ->
    [0] { $all ->
        [one] The only building block says why it works.
       *[other] All { $all } building blocks say why they work.
    }
    [one] { $all ->
        [one] The only building block does not say why it works.
       *[other] One of the { $all } building blocks does not say why it works.
    }
   *[other] { $count } of the { $all } building blocks do not say why they work.
}
figure-blocks-unreached = { $count ->
    [0] { $all ->
        [one] A building block leads to the only outcome.
       *[other] A building block leads to each of the { $all } outcomes.
    }
    [one] { $all ->
        [one] No building block leads to the only outcome.
       *[other] No building block leads to one of the { $all } outcomes.
    }
   *[other] No building block leads to { $count } of the { $all } outcomes.
}

# Spheres
figure-spheres-title = The spheres: what is in them and who does what
figure-spheres = { $count ->
    [one] 1 sphere
   *[other] { $count } spheres
}
figure-spheres-parts = { $count ->
    [one] 1 component
   *[other] { $count } components
}
figure-spheres-actors = { $count ->
    [one] 1 actor with a role
   *[other] { $count } actors with a role
}
figure-no-sphere = Without a sphere
figure-spheres-role = { $who }: { $verb }
figure-spheres-also = { $label } (with { $parts })
figure-spheres-silent = without a role: { $who }
figure-spheres-none = This theory names no components and roles yet. What does each sphere consist of, and who does what there?
figure-spheres-no-roles = It does not say yet who does what.
figure-spheres-who = { $count ->
    [one] One role says who does what.
   *[other] { $count } roles say who does what.
}
figure-spheres-empty = { $count ->
    [one] One sphere has no component and no role.
   *[other] { $count } spheres have no component and no role.
}
