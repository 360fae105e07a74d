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
