# Rules of family P: path. A key ending in -do says what to do.

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

p05-title = No other cause
p05 = No cause leads to { $to } other than by way of { $from }.
p05-do = ask what else acts on this, also without this chain, and draw that link.
p05-wide-do = in a wider reading there is another cause: see with --reading all which links do not count here.

p06-title = No unintended effect
p06 = No path from { $from } leads to a risk or an unintended effect.
p06-do = ask what may go wrong because of this, and draw a link to it (kind: Risk).
p06-wide-do = in a wider reading there is one: see with --reading all which links do not count here.
