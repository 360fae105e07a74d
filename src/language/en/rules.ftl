# What the rules say. A key ending in -do says what to do; one ending in -title is the rule's name.

# Parts of sentences
the-link = { $from } → { $to }
this-link = this link
this-theory = this theory
quoted = { $words }
no-quote = no quote
see-line = see line { $line }
voice-for = for: { $who }
voice-against = against: { $who }
voice-mixed = mixed: { $who }
who-in-source = { $who }, in { $source }
who-source = { $source }
who-alone = { $who }
who-unknown = nobody named
source-year = { $source } ({ $year })

s01-title = Unknown name

s02-title = Loose element
s02 = No link starts or ends at { $element } ("belongs to" does not count here).
s02-do = draw a link from or to this element, or take it out if it does not belong.

s05-title = Without a why
s05 = { $link } does not say why one thing leads to the other.
s05-do = add how this works (mechanism: "…"), or who will find out (open: "…").

p01-title = Broken chain
p01 = No path runs from { $from } to { $to }.
p01-do = draw the link that is missing, or name another start or goal.
p01-wide-do = in a wider reading there is a path: see with --reading all which links do not count here.
chain-starts = start of the chain
chain-ends = goal of the chain

p03-title = Everything hangs on this
p03 = Every path from { $from } to { $to } uses { $link }; support: { $support }.
p03-do = find knowledge about this link, or a way around it.
p03-held-do = find knowledge about this assumption, or a way around the link.
held-by = { $rank } for a necessary assumption, { $assumption }
holds-down = this assumption holds the link down

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

w01-title = Level not reached
w01 = { $from } reaches no value at level { $level }.
w01-literal-title = Level not literally reached
w01-literal = { $from } reaches no value that a source literally puts at level { $level }.
w01-do = ask what leads to a value at this level here, and draw that link.
w01-wide-do = in a wider reading there is a path: see with --reading all which links do not count here.
this-level = this level

w02-title = Value without a carrier
w02 = No cause or part leads to { $element }.
w02-do = ask what carries this value, and draw that link.
w02-wide-do = in a wider reading something carries it: see with --reading all which links do not count here.

f09-title = Nothing to mute
f09 = Nothing to mute here: { $rule } says nothing about { $about } in this reading.
f09-do = take this mute line out.
f09-error = Nothing to mute here: { $rule } reports a mistake in the file, and that stays.
f09-error-do = mend the mistake itself, and take this mute line out.
f09-planned = Nothing to mute here: this version does not have the rule { $rule } yet.
f09-planned-do = leave this for a later version, or take this mute line out.
f09-unknown = Nothing to mute here: the rule { $rule } does not exist.
f09-unknown-do = write a code such as "B02", or take this mute line out.
f09-unknown-meant = see if "{ $meant }" is meant.
