# Rules of family P: path. A key ending in -do says what to do.

p01-title = Broken chain
p01 = No path runs from { $from } to { $to }.
p01-do = draw the link that is missing, or name another start or goal.
p01-wide-do = in a wider reading there is a path: see with --reading all which links do not count here.
chain-starts = start of the chain
chain-ends = goal of the chain

p02-title = Conflicting signs
p02 = More { $from } leads { $plus } to more { $to }, { $minus } to less.
p02-do = let both paths stand, and find out which weighs most.
by-way-of = by way of { $element }
directly = directly
directly-from = directly from { $element }
more-to-more = more leads to more: { $path }
more-to-less = more leads to less: { $path }

p03-title = Everything hangs on this
p03 = Without { $link } no path leads from { $from } to { $to } any more; support: { $support }.
p03-do = find knowledge about this link, or draw a second way that leads there.
p03-held-do = find knowledge about this assumption, or draw a second way that leads there.
held-by = { $rank } for a necessary assumption, { $assumption }
holds-down = this assumption holds the link down

p04-title = Evidence does not connect
p04 = Knowledge on { $link } is about { $scope }, on { $next } about { $other }: together they do not carry the path.
p04-do = look for knowledge on { $next } that is about { $scope }.
p04-scope-title = Not for whom, where or when
p04-scope = The knowledge on { $link } does not say for whom, where or when it holds.
p04-scope-do = add with the claim or the link what it is about (scope: Scope(audience: "…")).

p05-title = No other cause
p05 = Everything here that affects { $to } runs by way of { $from }.
p05-do = ask what else acts on this, also without this chain, and draw that link.
p05-wide-do = in a wider reading there is another cause: see with --reading all which links do not count here.

p06-title = No unintended effect
p06 = What follows from { $from } holds no risk and no unintended effect.
p06-do = ask what may go wrong because of this, and draw a link to it (kind: Risk).
p06-wide-do = in a wider reading there is one: see with --reading all which links do not count here.

p07-title = Stitched path
p07 = No source states a whole path from { $from } to { $to }; { $count } sources together do: { $sources }.
p07-many = No source states a whole path from { $from } to { $to }; it takes { $count } at least.
p07-do = say that this chain was put together from more than one source.
p07-wide-do = in a wider reading one source does state a whole path: see with --reading all.
