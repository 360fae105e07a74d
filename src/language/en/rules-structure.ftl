# Rules of family S: structure. A key ending in -do says what to do.

s01-title = Unknown name

s02-title = Loose element
s02 = No link starts or ends at { $element } ("belongs to" does not count here).
s02-do = draw a link from or to this element, or take it out if it does not belong.

s03-title = Dead end
s03 = No link leads on from { $element }.
s03-belongs = No link leads on from { $element }: that it belongs to { $blocks } does not yet say what it leads to.
s03-do = draw a link to what follows from this, or call it a goal (goal: true).
s03-wide-do = in a wider reading a link does lead on: see with --reading all which links do not count here.

s04-title = Without a cause
s04 = { $element } has no cause here.
s04-served = { $element } has a means here, but no cause.
s04-do = draw a link from what brings this about, or let a chain start here (from).
s04-wide-do = in a wider reading it does have a cause: see with --reading all which links do not count here.

s05-title = Without a why
s05 = { $link } does not say why one thing leads to the other.
s05-do = add how this works (mechanism: "…"), or who will find out (open: "…").

s06-title = Without a sign
s06 = { $link } does not say whether more leads to more or to less.
s06-do = choose a sign (sign: Plus or sign: Minus); if it can be both, split the start or the end.

s07-title = Open convergence
s07 = { $causes } causal links meet at { $element }: all needed, one enough or additive?
s07-partly = { $causes } causal links meet at { $element }, { $grouped } of them in a group: all needed, one enough or additive?
s07-do = choose AllNeeded, OneIsEnough or Additive for this element (convergence), or put all these links in a group (group).

s08-title = Skipped sphere
s08 = { $link } skips { $spheres }, with no reason given.
s08-do = draw the step in between, or add why none is missing (direct: "…").
s08-here = this sphere is skipped

s09-title = Link not allowed
s09 = The theory does not allow { $link }: "{ $kind }" from { $from } to { $to } is not in its list (allowed).
s09-condition = The theory does not allow { $element } as a condition on { $link }: from { $from } to { $to } is not in its list (allowed).
s09-do = choose other kinds, or put this pair in the list: { $line }.
s09-allowed = this is allowed: from { $from } to { $to }
