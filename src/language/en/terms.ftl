# Words of the glossary: one word for each thing. A key ending in -is holds its explanation.

and = and

# Kinds of element
kind-actor = actor
kind-actor-is = a person, group or organization that does or undergoes something
kind-component = component
kind-component-is = a piece of a larger whole, such as a club
kind-place = place
kind-place-is = a location where people meet
kind-example = example
kind-example-is = one case of a component or place
kind-input = input
kind-input-is = money, time or people that go in
kind-activity = activity
kind-activity-is = something people keep doing
kind-action = action
kind-action-is = one particular step that somebody can take
kind-building-block = building block
kind-building-block-is = a coherent approach, with the actions that belong to it
kind-mechanism = mechanism
kind-mechanism-is = the way in which one thing leads to another
kind-factor = factor
kind-factor-is = something that can rise or fall and plays a part
kind-state = state
kind-state-is = how something stands at a certain moment
kind-output = output
kind-output-is = what an activity delivers directly
kind-outcome = outcome
kind-outcome-is = a change in people or their surroundings
kind-outcome-group = outcome group
kind-outcome-group-is = outcomes that the source takes together under one name
kind-value = value
kind-value-is = something that matters in itself
kind-ambition = ambition
kind-ambition-is = what the whole is for in the end
kind-expenditure = expenditure
kind-expenditure-is = money that a party spends
kind-saving = saving
kind-saving-is = money a party spends less
kind-condition = condition
kind-condition-is = something that must be there before something else works
kind-risk = risk
kind-risk-is = something unwanted that may happen
kind-context = context
kind-context-is = a circumstance outside the policy that plays a part
kind-contribution = contribution
kind-contribution-is = what something adds to the whole
kind-composite = composite
kind-composite-is = more than one thing under one name

# Kinds of link
link-causes = causal link
link-causes-is = one thing leads to another
link-serves = serves
link-serves-is = one thing is there to reach another
link-part-of = part of
link-part-of-is = one thing is a piece of another
link-defines = by definition
link-defines-is = one thing is another, by what the words mean
link-belongs-to = belongs to
link-belongs-to-is = an action belongs to a building block
link-role = role
link-role-is = who does what with what
link-conditions = condition on a link
link-conditions-is = an element that decides if a link holds

# Kinds of knowledge
knowledge-research = research
knowledge-research-is = scientific knowledge with a source
knowledge-practice = practice
knowledge-practice-is = knowledge of the people who do the work
knowledge-experience = experience
knowledge-experience-is = knowledge of the people who live through it
knowledge-unshown = knowledge claim, source not shown
knowledge-unshown-is = put as knowledge, without a source to be seen
knowledge-expectation = expectation
knowledge-expectation-is = somebody counts on it going this way
knowledge-position = position
knowledge-position-is = a party holds that it is or should be so
knowledge-definition = by definition
knowledge-definition-is = true by what the words mean

# Support rank
rank-0 = no source
rank-0-is = support rank 0: nobody says this here
rank-1 = expectation or position
rank-1-is = support rank 1: somebody expects or holds it
rank-2 = knowledge claim, source not shown
rank-2-is = support rank 2: put as knowledge, without a source to be seen
rank-3 = well described
rank-3-is = support rank 3: knowledge with a source that can be seen
rank-4 = well founded
rank-4-is = support rank 4: carried by theory, literature or a synthesis of research
rank-5 = first indications
rank-5-is = support rank 5: research gives first indications that it works this way
rank-6 = good indications
rank-6-is = support rank 6: research gives good indications that it works this way
rank-7 = strong indications
rank-7-is = support rank 7: research gives strong indications that it works this way

# Status of a link
status-unsourced = no source
status-unsourced-is = nobody stands behind this link
status-expectation-only = expectation only
status-expectation-only-is = whoever says this expects it; no knowledge is given
status-position-only = position only
status-position-only-is = whoever says this holds it; no knowledge is given
status-unshown = knowledge claim, source not shown
status-unshown-is = put as knowledge, without a source to be seen
status-carried = carried
status-carried-is = there is knowledge with a source, and nobody here speaks against it
status-mixed = mixed
status-mixed-is = the sources themselves say both
status-contested = contested
status-contested-is = there are claims for and claims against
status-contradicted = contradicted
status-contradicted-is = knowledge with a source speaks against it; only less speaks for it
status-denied = denied
status-denied-is = only claims against, without knowledge that has a source
status-by-definition = by definition
status-by-definition-is = true by what the words mean; it needs no source

# Sign
sign-plus = more leads to more
sign-plus-is = if one rises, the other rises
sign-minus = more leads to less
sign-minus-is = if one rises, the other falls
sign-unknown = sign not chosen
sign-unknown-is = it does not say if more gives more or less

# How firmly it is worded
modality-certain = certain
modality-certain-is = worded as something that happens
modality-expected = expected
modality-expected-is = worded as something that is likely to happen
modality-possible = possible
modality-possible-is = worded as something that can happen

# On which side a claim stands
stance-supports = for
stance-supports-is = the claim supports the link
stance-contradicts = against
stance-contradicts-is = the claim speaks against the link
stance-mixed = mixed
stance-mixed-is = the claim says both

# Readings
reading-literal = literal
reading-literal-is = the reading with what the sources literally say
reading-interpreted = literal and interpreted
reading-interpreted-is = the reading with what the sources say and what follows from it
reading-all = all
reading-all-is = the reading with also what the maker added

# Where something comes from
provenance-literal = literal
provenance-literal-is = the source says it so: start, end and direction
provenance-literal-mapped = literal, end assigned
provenance-literal-mapped-is = the source says it; a start or end was assigned to an element
provenance-interpretation = interpreted
provenance-interpretation-is = it follows from the source, but is not written there
provenance-analysis = own addition
provenance-analysis-is = added by the maker; it is in no source

# Weight of a finding
severity-error = error
severity-error-is = something that keeps the theory from being followed
severity-warning = warning
severity-warning-is = something to look at first
severity-note = note
severity-note-is = something to know

# Other terms
term-element = element
term-element-is = a thing in the theory: a box in the figure
term-link = link
term-link-is = a tie from one element to another: an arrow in the figure
term-claim = claim
term-claim-is = what somebody says of a link or an assumption
term-assumption = assumption
term-assumption-is = what must be true for the link to hold
term-source = source
term-source-is = a document or person with a name and a year
term-locator = locator
term-locator-is = where in the source it stands
term-support = support
term-support-is = the claims that stand behind a link
term-rank = support rank
term-rank-is = how well something is supported, from 0 (no source) to 7 (strong indications)
term-reading = reading
term-reading-is = which links count: literal, interpreted or all
term-sphere = sphere
term-sphere-is = a part of society that elements belong to: a lane in the figure
term-value-level = value level
term-value-level-is = for whom a value is a value
term-chain = chain
term-chain-is = the way from a start to a goal that the theory itself names
term-core = core
term-core-is = the links of a chain that it is all about
term-path = path
term-path-is = a row of links that join up
term-weakest-link = weakest link
term-weakest-link-is = the link on a path with the lowest support rank
term-reinforcing-loop = reinforcing loop
term-reinforcing-loop-is = a round trip along which more leads to still more
term-balancing-loop = balancing loop
term-balancing-loop-is = a round trip along which more in the end leads to less
term-test-agenda = test agenda
term-test-agenda-is = what has to be found out first, and why
term-unintended-effect = unintended effect
term-unintended-effect-is = a consequence that nobody wants
term-sign = sign
term-sign-is = if more leads to more (plus) or to less (minus)
term-short-name = short name
term-short-name-is = the word by which the file points at an element or link
term-kind = kind
term-kind-is = what an element is, such as an activity or a value
term-field = field
term-field-is = a word with a colon and what follows it
term-norm = norm
term-norm-is = a sentence of a source that says how things ought to be
term-mechanism = why
term-mechanism-is = how one thing leads to another, on the link itself
term-open = known gap
term-open-is = something still to be found out, with who does so and when
term-mute = mute
term-mute-is = keeping a finding silent, with the reason given
