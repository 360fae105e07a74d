# Rules of family W: values. A key ending in -do says what to do.

w01-title = Level not reached
w01 = No path from { $from } leads to a value at { $count ->
    [one] level
   *[other] the levels
} { $levels }.
w01-literal-title = Level not literally reached
w01-literal = No path from { $from } leads to a value that a source literally puts at { $count ->
    [one] level
   *[other] the levels
} { $levels }.
w01-do = ask what leads to a value at that level here, and draw that link.
w01-wide-do = in a wider reading there is a path: see with --reading all which links do not count here.

w02-title = Value without a carrier
w02 = No cause or part leads to { $element }.
w02-serves-title = Value without a carrier
w02-serves = No cause or part leads to { $element }: that { $means } { $count ->
    [one] serves
   *[other] serve
} it does not yet say how.
w02-do = ask what carries this value, and draw that link.
w02-wide-do = in a wider reading something carries it: see with --reading all which links do not count here.

w03-title = Lopsided values
w03 = Of the { $count } values at a level that { $from } reaches, { $here ->
    [one] 1 is
   *[other] { $here } are
} at { $level }.
w03-do = ask if this is meant, and which values at the other levels are still missing.
w03-claims-title = Lopsided attention
w03-claims = Towards a saving: { $saving-claims ->
    [one] 1 claim
   *[other] { $saving-claims } claims
} on { $saving-links } causal links; towards a value: { $value-claims ->
    [one] 1 claim
   *[other] { $value-claims } claims
} on { $value-links }.
w03-claims-do = look also for who says something about the links towards values.

w04-title = One-sided gain
w04 = On the way to { $to } only { $who } is said to gain.
w04-do = ask who else gains here (for: ["…"]), and who pays (an element of its own).
w04-wide-do = in a wider reading somebody else gains too: see with --reading all which links do not count here.
gains-here = the gain stands here

this-level = this level
