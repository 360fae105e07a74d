# Answers to questions about a theory. question-… heads a question, table-… a table, column-… a column.
answers-title = { $theory } · reading: { $reading }
answers-more = + { $count } more; all of them: --format csv or --format json
at-least = at least { $number }
yes = yes
no = no
decimal-mark = .
progress-busy = working
nothing = { "" }
answer-link = { $id } { $from } → { $to }
answer-more = + { $count } more
answer-no-route = This theory names no chain: name one (chains: […]), or ask with --from and --to.

question-statistics = The whole
statistics-support = Support of { $links } { $links ->
    [one] causal link
   *[other] causal links
}: { $tiers }.
tier-known = { $count } knowledge with a source
tier-unshown = { $count } knowledge claim without a source shown
tier-position = { $count } position only
tier-expectation = { $count } expectation only
tier-definition = { $count } by definition
tier-none = { $count } without a claim in support
statistics-shares = Of { $causal } causal links, { $mechanism } say how it works, { $source } name a source, { $known } show knowledge and { $sign } have a sign.
statistics-depth = Furthest from the start lies { $elements }: { $links } links away; laid out in layers the theory is { $layers } deep.
statistics-leverage = Most goals and values lie behind { $elements }.
statistics-estimate = What lies between others is an estimate: from { $starts } of the { $of } elements.
table-network = Properties as a network
table-kinds = Kinds of elements and links
table-central = Elements by their place
property-elements = elements
property-steps = steps, of the steps that are possible
property-causal = causal links
property-mechanism = with a mechanism
property-source = with a source
property-known = with knowledge shown
property-sign = with a sign
property-sources = elements where links only start
property-sinks = elements where links only end
property-loose = elements without a path
property-reinforcing = reinforcing loops
property-balancing = balancing loops
property-unknown = loops without a known sign
property-knots = groups of elements that all lead to one another
property-layers = layers

question-robustness = What does it hang on?
robustness-none = No path runs from { $from } to { $to }.
robustness-hangs = { $paths ->
    [one] The only path from { $from } to { $to } runs over { $count ->
        [one] this link
       *[other] these { $count } links
    }:
   *[other] Hangs on { $count ->
        [one] one link, which lies
       *[other] { $count } links, which lie
    } on all { $paths } paths from { $from } to { $to }:
}
robustness-hangs-many = Hangs on { $count ->
    [one] one link, which lies
   *[other] { $count } links, which lie
} on every path from { $from } to { $to }:
robustness-free = No link lies on every path from { $from } to { $to }: at least { $size } have to fall.
robustness-structural = { $size ->
    [one] There is no second path without a link of the first; with { $links } all falls.
   *[other] There are { $size } paths that share no link; with { $links } together all falls.
}
robustness-unstudied = No path from { $from } to { $to } was studied from end to end: on each, some link has no study.
robustness-evidential = { $size } studies have to fall before no path is studied any more; that is at { $links }.
robustness-no-source = No source by itself states a whole path from { $from } to { $to }.
robustness-source = { $count ->
    [one] One source states
   *[other] { $count } sources each state
} a whole path from { $from } to { $to }: { $sources }.
table-hinges = Links on every path
table-narrow = Elements on every path
table-cuts = What together breaks it all
counted-links = links
counted-studies = studies

question-removal = What would break it, and what still stands?
removal-none = No single link is indispensable between { $from } and { $to }.
removal-breaks = Breaks: { $links }, { $goals } is not reachable{ $more ->
    [0] { "" }
   *[other] {" "}(nor without { $more } others)
}.
removal-without = without { $link }
removal-stands = Of the { $all } values that are reached now, { $list } still { $all ->
    [one] is
   *[other] are
}.
removal-left = { $link } { $left } of the { $all }
removal-left-none = { $link } none of the { $all }
removal-left-all = { $link } all { $all }
removal-paths = { $paths } paths run now; { $links } links and { $elements } elements cost something when they fall.
table-without-links = Without this link
table-without-elements = Without this element

question-agenda = What do we look into first?
agenda-first = Look into first: { $list }.
agenda-item = { $what } ({ $reasons })
agenda-none = No path holds an open assumption: all rests on knowledge shown or holds by definition.
agenda-assumption = the assumption { $text } at { $link }
agenda-reasoned = { $number } { $what }: { $reasons }
reason-every-path = on every path
reason-every-path-of = on every path of { $count } of the { $all } chains
reason-raises = { $count ->
    [one] raises the best path from one start to one goal
   *[other] raises the best path for { $count } pairs of start and goal
}
reason-in-cut = in the smallest group of links that breaks it all
reason-grades-group = the group gave importance { $importance } and certainty { $certainty } of 5
reason-grades = importance { $importance } and certainty { $certainty } of 5
reason-known-gap = known to be open
table-agenda = Test agenda

question-pathways = Along which ways?
pathways-count = { $count ->
    [one] One path runs
   *[other] { $count } paths run
} from { $from } to { $to }; highest support of a whole path: { $support }.
pathways-at-least = At least { $count } paths run from { $from } to { $to }; highest support of a whole path: { $support }.
pathways-plus = On every path more { $from } leads to more { $to }.
pathways-minus = On every path more { $from } leads to less { $to }.
pathways-both = On one path more { $from } leads to more { $to }, on another to less.
pathways-more = Below are the { $count } best supported paths; there are more.
table-paths = Paths, strongest support first

question-loops = Where does it feed back on itself?
loops-none = No loops: in this reading nothing leads back to itself.
loops-count = Loops: { $reinforcing } reinforcing, { $balancing } balancing{ $unknown ->
    [0] { "" }
   *[other] , { $unknown } without a known sign
}{ $saving }.
loops-at-least = Loops: at least { $reinforcing } reinforcing, { $balancing } balancing and { $unknown } without a known sign{ $saving }.
loops-saving-none = ; none through a saving
loops-saving-unseen = ; none of those shown through a saving
loops-saving = ; { $count } through a saving
loops-saving-least = ; at least { $count } through a saving
loops-one = { $effect }, { $name }: { $elements } ({ $links })
loops-name = named { $name }
loops-unnamed = without a name
loops-open = The loop { $name } is not closed in this reading: no path leads from { $from } to { $to }.
loops-not-listed = The loop { $name } is not among those shown: it is longer, or passes something twice.
loops-capped = Shown are the { $count } shortest; there are more.
loops-longer = Shown is every loop of up to { $links } links; there may be longer ones.
loop-of-unknown-sign = loop without a known sign
table-loops = Loops, shortest first

question-values = Which values are reached, and who gains?
values-none = This theory holds no values.
values-reached = Values reached: { $reached } of { $all }.
values-by-level = Values reached: { $levels }.
values-level = { $level } { $reached } of { $all }
values-literal = of which a source literally puts them at that level: { $levels }
values-count = { $reached } of { $all }
values-parts = If a whole leads to its parts as well, { $other } of the { $all } values are reached instead of { $one }; that is a choice of who draws.
values-bare = Without a cause or a part { $count ->
    [one] stands
   *[other] stand
}: { $elements }.
values-gain = By what is reached, these gain, says the theory: { $who }.
values-serve = { $both } elements lead to a saving and to a value, { $value } to a value only, { $instrumental } to a saving only, { $neither } to neither.
table-values = Values and what carries them
table-gains = Who gains by what
table-serves = What each element leads to
serves-instrumental = a saving only
serves-value = a value only
serves-both = a saving and a value
serves-neither = neither

question-sources = Who says what, and what falls away without them?
sources-cover = { $count ->
    [one] One source states a whole path from { $from } to { $to }: { $sources }.
   *[other] No source states a whole path from { $from } to { $to }; together they do: { $sources }.
}
sources-at-least = A whole path from { $from } to { $to } takes at least { $count } sources together.
sources-one = { $source } speaks of { $links } { $links ->
    [one] link
   *[other] links
}, of { $alone } alone{ $disputes }{ $losses }.
sources-disputes = ; says otherwise than { $others }
sources-lost = ; without this source { $goals } is not reachable
table-sources = Sources
table-said = Who speaks of which link
table-disputes = Where sources differ
side-supports = supports
side-contradicts = contradicts
side-mixed = says both
side-quoted = as a quote only
over-support = supports what the other contradicts
over-contradiction = contradicts what the other supports
over-sign = another sign

column-table = table
column-property = property
column-number = number
column-of = of
column-kind = kind
column-element = element
column-into = in
column-out = out
column-between = between
column-goals = goals behind
column-values = values
column-from = start
column-to = goal
column-link = link
column-counted = counted in
column-size = needed
column-cut = near the start
column-near-goals = near the goal
column-without = without
column-goals-lost = goals lost
column-values-lost = values lost
column-paths = paths
column-lowered = less support
column-order = no.
column-assumption = assumption
column-status = status
column-rank = rank
column-raises = raises
column-every-path = on every path
column-in-cut = breaks
column-importance = importance
column-certainty = certainty
column-open = open
column-sign = sign
column-length = length
column-weakest = weakest links
column-links = links
column-sources = sources
column-effect = effect
column-name = name
column-elements = elements
column-value = value
column-levels = levels
column-literally = literally
column-sphere = sphere
column-reached = reached
column-carriers = carried by
column-who = who
column-outcomes = outcomes
column-savings = savings
column-others = other
column-serves = leads to
column-alone = alone
column-disputed = disputed
column-fallen = falls away
column-side = side
column-with = together with
column-other = other source
column-over = difference
