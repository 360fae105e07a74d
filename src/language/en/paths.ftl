# Paths
paths-none = No path runs from { $from } to { $to }.
paths-count = { $count } { $count ->
    [one] path
   *[other] paths
}.
paths-count-bound = { $count } paths; there are more. Up to { $links } links the list is whole.
paths-plus = { $count ->
    [one] Along this path
   *[other] On every path
} more { $from } leads to more { $to } (+).
paths-minus = { $count ->
    [one] Along this path
   *[other] On every path
} more { $from } leads to less { $to } (−).
paths-open = Whether more { $from } leads to more { $to } or to less is not settled (?).
paths-order = Best supported first.
paths-line = { $links } links, via { $via }
paths-line-direct = { $links } { $links ->
    [one] link
   *[other] links
}
paths-own-weakest = weakest (support rank { $rank }): { $links }
paths-weakest = { $count ->
    [one] Weakest link
   *[other] Weakest links
} (support rank { $rank }): { $links }.
paths-defined = { $links } { $count ->
    [one] holds
   *[other] hold
} by definition.
paths-unknown-element = { $name } is no element of this theory.
paths-unknown-element-meant = { $name } is no element of this theory. Did you mean { $meant }?
paths-no-ends = This theory names no chain. Say with --from and --to between which elements to look.
