# Rules of family R: rounds. A key ending in -do says what to do.

r01-title = Why is missing
r01-in-title = Why is missing
r01-in = { $element } is counted in, and it does not say why.
r01-out-title = Why is missing
r01-out = { $element } is not counted in, and it does not say why.
r01-doubt-title = Why is missing
r01-doubt = { $element } is in doubt, and it does not say why.
r01-do = ask each other why, and write it down (why: "…"). There is no right or wrong.
r01-example-title = Without an example
r01-example = { $sphere } has no example.
r01-example-do = ask for one example from the own neighborhood, and add it (kind: Example).

r02-title = Role incomplete
r02-idle-title = Actor without a role
r02-idle = { $element } lacks what this actor does here or notices of it.
r02-idle-do = write down what this actor does with what (Role), or take the actor out.
r02-undone-title = Who does this
r02-undone = { $element } lacks who does this.
r02-undone-do = ask who does this, and write it down as a role (Role).
r02-verb-title = Role without a verb
r02-verb = The role of { $actor } lacks what is done with { $element }.
r02-verb-do = add what the actor does (verb: "…").
r02-into-title = One direction
r02-into = Links lead into { $sphere }, but no link leads back from that sphere.
r02-out-title = One direction
r02-out = Links lead on from { $sphere }, but no link leads to that sphere.
r02-way-do = ask what the other direction does, and draw that link.
r02-way-wide-do = in a wider reading the other direction is told: see with --reading all.

r03-title = Round 4 incomplete
r03-path-title = Round 4 without a path
r03-path = Round 4 still lacks a path from an input, activity or action to a difference for residents.
r03-path-do = ask how the efforts lead to a difference for residents, and draw those links.
r03-path-wide-do = in a wider reading such a path runs: see with --reading all.
r03-value-title = Round 4 without a value
r03-value = Round 4 still lacks a value: something that matters in itself.
r03-value-do = ask which value you recognize, and add it (kind: Value).
r03-importance-title = Round 4 without a minority
r03-importance = Round 4 still lacks what the minority thinks of { $link }: importance runs from { $low } to { $high }.
r03-certainty-title = Round 4 without a minority
r03-certainty = Round 4 still lacks what the minority thinks of { $link }: certainty runs from { $low } to { $high }.
r03-minority-do = ask those who scored otherwise why, and write it down (minority: ["…"]).
