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
b02-do = add knowledge with a source, or let the expectation stand.
b02-position-title = Position only
b02-position = { $link } rests on a position only: { $quote }.
b02-position-do = add knowledge with a source, or let the position stand.
b02-unshown-title = Source not shown
b02-unshown = { $link } is put as knowledge, without showing where it comes from: { $quote }.
b02-unshown-do = look for where this knowledge comes from, or let the claim stand as it is.
b02-assumption-title = Assumption without knowledge
b02-assumption = { $link } is held down by a necessary assumption, { $assumption }; support for that: { $rank }.
b02-assumption-do = find knowledge about this assumption, or add who will find out (open: "…").

b03-title = Contested
b03 = Sources differ on { $link }: { $for } against { $against }.
b03-mixed-title = Mixed
b03-mixed = A source on { $link } is mixed.
b03-do = let both stand and put on the test agenda who will find out.
b03-mixed-do = let the source stand and put on the test agenda who will find out.

b03-contradicted-title = Contradicted
b03-contradicted = Sources only speak against { $link }: { $against }.
b03-denied-title = Denied
b03-denied = Sources only speak against { $link }: { $against }.
b03-denied-do = ask who does support this link, or add who will find out (open: "…").
