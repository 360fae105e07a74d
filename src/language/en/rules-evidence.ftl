# Rules of family B: evidence. A key ending in -do says what to do.

b01-title = No source
b01 = { $link } has no source.
b01-do = add who says this and in which source, or who will find out (open: "…").
b01-unclaimed-title = No claim
b01-unclaimed = { $link } has a source, but no claim: who says this, and what kind of knowledge is it?
b01-unclaimed-do = put the source in a claim (claims: […]), with who says this and what kind of knowledge it is.
b01-claim-title = No locator
b01-claim = A claim on { $link } has no locator.
b01-claim-do = add in which source this stands (source: "…") and where in it (locator: "…").

b02-title = Expectation only
b02 = { $link } rests on an expectation only: { $quote }.
b02-do = find knowledge with a source, or call it an expectation in your own text too.
b02-both-title = Expectation and position
b02-both = { $link } rests on an expectation, { $quote }, and a position only.
b02-both-do = find knowledge with a source, or call it an expectation and a position in your own text too.
b02-position-title = Position only
b02-position = { $link } rests on a position only: { $quote }.
b02-position-do = find knowledge with a source, or call it a position in your own text too.
b02-unshown-title = Source not shown
b02-unshown = { $link } is put as knowledge, without showing where it comes from: { $quote }.
b02-unshown-do = look for where this knowledge comes from, or say in your own text that the source is not shown.
b02-assumption-title = Assumption without knowledge
b02-assumption = { $link } is held down by a necessary assumption, { $assumption }; support for that: { $rank }.
b02-assumption-do = find knowledge about this assumption, or add who will find out (open: "…").

b03-title = Contested
b03 = Sources differ on { $link }: { $for } against { $against }.
b03-mixed-title = Mixed
b03-mixed = A source on { $link } is mixed.
b03-do = let both stand, and agree who will find out (test agenda).
b03-mixed-do = let the source stand, and agree who will find out (test agenda).

b03-contradicted-title = Contradicted
b03-contradicted = Sources only speak against { $link }: { $against }.
b03-denied-title = Denied
b03-denied = Sources only speak against { $link }: { $against }.
b03-denied-do = ask who does support this link, or add who will find out (open: "…").

b04-title = One-sided knowledge
b04 = All knowledge behind { $link } is of one kind: { $kind }.
b04-both = All knowledge behind { $link } is { $kind } from { $origin }.
b04-do = see what { $others } { $count ->
    [one] says
   *[other] say
} about this.
b04-source-title = One source
b04-source = All knowledge behind { $link } comes from { $origin }.
b04-source-do = look for a second source, independent of this one.
one-source = one source, { $source }
one-study = one study, { $study }

b06-title = Evidence does not fit
b06 = Knowledge on { $link } is about { $scope }, not about { $other }: it counts one rank lower.
b06-assumption = Knowledge on assumption { $assumption } at { $link } is about { $scope }, not about { $other }: it counts one rank lower.
b06-do = look for knowledge that is about { $other }.

b07-title = Old source
b07 = The latest knowledge on { $link } is from { $year }: more than { $years ->
    [one] { $years } year
   *[other] { $years } years
} before { $now }.
b07-latest = The latest knowledge on { $link } is from { $year }: more than { $years ->
    [one] { $years } year
   *[other] { $years } years
} before { $now }, the latest year in this theory.
b07-do = look for later knowledge, or see whether this still holds.

b08-title = Critical assumption
b08 = { $link } is important and uncertain: importance { $importance } of 5, certainty { $certainty } of 5, says { $graded }.
b08-assumption = Assumption { $assumption } at { $link } is important and uncertain: importance { $importance } of 5, certainty { $certainty } of 5, says { $graded }.
b08-do = agree who tests this and when, and put it on the test agenda.
graded-by-group = the group
graded-here = the theory itself
b08-core-title = Core that cannot be tested
b08-core = { $link } is part of the core of the chain, but lacks { $missing }.
b08-core-do = add { $what }.
without-assumption = an assumption
without-indicator = an indicator
without-both = an assumption and an indicator
what-has-to-be = what has to be true for it (assumptions: […])
what-is-seen = by what one sees it happen (indicator: "…")

b05-title = Weakest link
b05 = Support for { $link }: { $worst }; on the same path { $strong } has { $best }.
b05-do = find knowledge about this link, or add who will find out (open: "…").
b05-held-do = find knowledge about this assumption, or add who will find out (open: "…").
best-on-path = highest on this path: { $rank }
