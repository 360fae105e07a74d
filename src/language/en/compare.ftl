# Two views of one theory. compare-… by itself is the heading of a section.
compare-views = The two views
compare-all-values = the values of all levels
compare-left = Left { $title }: from { $from } to { $to }; { $elements } elements, { $links } links.
compare-right = Right { $title }: from { $from } to { $to }; { $elements } elements, { $links } links.
compare-left-anywhere = Left { $title }: all that leads to { $to }; { $elements } elements, { $links } links.
compare-right-anywhere = Right { $title }: all that leads to { $to }; { $elements } elements, { $links } links.
compare-ends = { $count } ends
compare-ends-values = { $count } values
compare-ends-levels = { $count } values ({ $levels })
compare-start-other = this view does not say where it starts, and starts where the other does
compare-start-chains = this view does not say where it starts, and starts where the chains of this theory do
compare-start-anywhere = this view does not say where it starts: all that leads to an end belongs to it
compare-members = Of { $all } elements, { $left } { $left ->
    [one] stands
   *[other] stand
} left only, { $both } in both, { $right } right only and { $neither } in neither.
compare-both-ways = with a whole that leads to its parts as well: { $left } left only, { $both } in both, { $right } right only, { $neither } in neither
compare-both-ways-same = with a whole that leads to its parts as well, this does not change
compare-no-winner = The views stand side by side: there is no score and no winner.
compare-and-more = { $count } more
compare-no-sphere = without a sphere
compare-side-left = left only
compare-side-both = both
compare-side-right = right only
compare-side-neither = neither

compare-levels = Coverage by value level
compare-reached = From { $from }, reached: { $levels }.
compare-reached-commons = From what is common property ({ $from }), reached: { $levels }.
compare-levels-both-ways = with a whole that leads to its parts as well: { $levels }
compare-levels-both-ways-same = with a whole that leads to its parts as well, this does not change
compare-levels-anywhere = Neither view says where it starts, and nothing is common property: from where to count is not said.
compare-placed-literally = literally on this level
compare-placed-interpreted = read as such
compare-placed-nowhere = on no level
compare-no-level = without a level
table-compare-levels = Values by level

compare-spheres = Coverage by sphere
compare-sphere-count = { $sphere } ({ $count })
compare-spheres-both = In both: { $spheres }.
compare-spheres-left = Left only: { $spheres }.
compare-spheres-right = Right only: { $spheres }.
compare-spheres-empty = Neither view touches: { $spheres }.
table-compare-spheres = Elements by sphere and by the view in which they stand
table-compare-leading = Means by sphere and by the view to whose ends they lead

compare-one-sided = What serves one view only
compare-leads-one = { $count ->
    [0] No means leads
    [one] One means leads
   *[other] { $count } means lead
} to an end of { $own }, and to no end of { $other }{ $count ->
    [0] .
   *[other] : { $elements }.
}

compare-shared = What serves both
compare-leads-both = Of { $all } possible means, { $both ->
    [one] { $both } leads
   *[other] { $both } lead
} to ends of both views, and { $neither } to no end.
compare-in-both = On the way of both { $count ->
    [one] stands { $elements }.
   *[other] stand { $count } elements: { $elements }.
}

compare-gains = Who gains
compare-gain = By what stands in { $title }, those who gain in this theory: { $who }.
compare-gain-none = By what stands in { $title }, this theory names nobody who gains.
compare-gain-count = { $who } ({ $count })
table-compare-gains = Who gains by what, for each view

compare-bare = Values without a carrier
compare-bare-none = Something leads to every value and every group of outcomes.
compare-bare-some = Nothing leads to { $count ->
    [one] one value or group of outcomes
   *[other] { $count } values or groups of outcomes
}: { $elements }.

compare-evidence = Evidence for each view
compare-evidence-of = { $title }: { $links } { $links ->
    [0] causal links.
    [one] causal link: { $statuses }.
   *[other] causal links: { $statuses }.
}
compare-count-of = { $count } { $what }
compare-best-paths = highest support of a whole path: { $list }
compare-best-path = { $count ->
    [one] for one end { $what }
   *[other] for { $count } ends { $what }
}
compare-best-nowhere = no path
table-compare-evidence = Causal links by their status

compare-conflicts = Where they are at odds
compare-norms = { $count } of { $all } norms { $count ->
    [one] speaks
   *[other] speak
} of something in { $title }.
compare-norm = { $quote } on { $on }
compare-loops = { $count ->
    [0] No balancing loop touches a view.
    [one] One balancing loop touches a view.
   *[other] { $count } balancing loops touch a view.
}
compare-loops-least = At least { $count } balancing { $count ->
    [one] loop touches
   *[other] loops touch
} a view.
compare-loop = { $elements }
compare-shifts = { $count ->
    [one] One link shifts or replaces
   *[other] { $count } links shift or replace
} something, { $bare } of them without a condition: { $links }.
compare-shifts-none = No link says that something shifts or is replaced.
compare-asked = Both views ask something of what is common property: { $elements }.
compare-asked-none = Of what is common property, not both views ask something.
table-compare-norms = Norms that speak of the left view
table-compare-loops = Balancing loops
table-compare-shifts = Links that shift or replace something

compare-success = If it succeeds
compare-success-same = The views end at the same.
compare-success-silent = What becomes of { $right } if { $left } succeeds, this theory does not say: no path runs there.
compare-success-counts = If { $left } succeeds, of { $all } ends of { $right } { $more } are served and { $less } harmed; { $both } both, { $open } unknown, { $none } not reached.
compare-becomes-nothing = not reached
compare-becomes-more = served
compare-becomes-less = harmed
compare-becomes-both = served and harmed
compare-becomes-open = unknown
table-compare-success = What becomes of each end on the right if the left succeeds

compare-failure = If it fails
compare-without-parted = Without { $link }, { $left } falls away, while every reached end of { $right } stays within reach.
compare-without = Without { $link }: { $left } loses { $lost } of { $of }, { $right } loses { $other } of { $other_of }.
compare-no-hinge = No link lies on every path of { $title }.
table-compare-failures = What falls away without this link

compare-uncounted = What does not count
compare-uncounted-of = For { $count } of { $all } { $all ->
    [one] end
   *[other] ends
} of { $title } nothing says by what one would see it.
table-compare-uncounted = Ends without a measure

compare-elements = All elements
table-compare-elements = Elements and where they stand

compare-lack-chain = There is nothing to compare: this theory names no chain. Write under chains from where to where.
compare-lack-values = There is nothing to compare: this theory names no values. Write them under elements, with kind: Value.
compare-lack-both = There is nothing to compare: this theory names no chain and no values. Write both.
compare-unknown-view = There is no view, chain or value level { $name }.{ $hint ->
    [meant] {" "}Perhaps { $meant } is meant.
    [all] {" "}There are these: { $meant }.
   *[none] {" "}This theory names none.
}
compare-two-views = Name two views, or none.

column-only-left = left only
column-in-both = both
column-only-right = right only
column-in-neither = neither
column-stands-in = stands in
column-leads-to = leads to ends of
column-level = level
column-placed = how placed
column-declared = declared
column-from-left = from the left
column-from-left-both-ways = also via wholes
column-from-right = from the right
column-from-right-both-ways = right also via wholes
column-from-commons = from commons
column-from-commons-both-ways = commons also via wholes
column-gains-left = gains left by
column-gains-right = gains right by
column-view = view
column-left = left
column-right = right
column-norm = norm
column-wording = wording
column-conditioned = condition
column-becomes = becomes
column-needed-by = needed by
column-left-lost-count = left lost
column-left-lost = which left
column-right-lost-count = right lost
column-right-lost = which right

# The figure
figure-compare-title = Two views of one theory
figure-compare-counts = elements: { $left } above only, { $both } in both, { $right } below only, { $neither } in neither
figure-compare-panel = { $title }: from { $from } to { $to } ({ $elements } elements, { $links } links)
figure-compare-panel-anywhere = { $title }: all that leads to { $to } ({ $elements } elements, { $links } links)
figure-compare-starts = { $count } starts
figure-compare-values = Values
figure-compare-none = none named
figure-compare-of = { $reached } of { $all }
figure-compare-more = { $labels }, + { $count }
figure-compare-reached = reached from the start
figure-compare-unreached = not reached
figure-compare-outside = Outside the strip: { $spheres }.
figure-compare-in-both = in both
figure-compare-in-neither = in neither
figure-compare-unknown = ?
figure-compare-parted = Without { $link } (from { $from } to { $to }) { $left } falls; nothing of { $right } is lost.
figure-compare-lost = Without { $link } (from { $from } to { $to }) { $left } loses { $lost } of { $of }, and { $right } { $other } of { $other_of }.
figure-compare-no-hinge = No link lies on every path of { $left }.
figure-compare-literal = With a literal level, reached: { $levels }.
figure-compare-harmed = If { $left } succeeds, { $count } of { $all } ends of { $right } are harmed.
figure-compare-nothing = No path runs in either view: there is nothing to draw.
figure-compare-loops = { $more ->
    [0] { "" }
    [one] One more loop is not shown here.{" "}
   *[other] { $bound ->
        [yes] At least { $more }
       *[no] { $more }
    } more loops are not shown here.{" "}
}{ $back ->
    [0] { "" }
    [one] One link that runs back is not drawn.
   *[other] { $back } links that run back are not drawn.
}{ $looped ->
    [0] { "" }
    [one] {" "}One element stands on a loop only.
   *[other] {" "}{ $looped } elements stand on a loop only.
}
figure-legend-left = above only
figure-legend-both = in both
figure-legend-right = below only
figure-legend-absent = not in this view
figure-legend-lost = falls without the deciding link
figure-legend-needed = on every path of a view
figure-compare-name = name
