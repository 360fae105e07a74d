# Paths
paths-none = No path runs from { $from } to { $to }.
paths-count = { $count } { $count ->
    [one] path
   *[other] paths
}.
paths-none-short = No path of at most { $links } { $links ->
    [one] link
   *[other] links
} from { $from } to { $to }; longer paths were not looked at.
paths-none-shown = Paths run from { $from } to { $to }, but none was to be shown: raise --limit.
paths-count-short = { $count } { $count ->
    [one] path
   *[other] paths
} of at most { $links } links; longer paths were not looked at.
paths-count-complete = { $count } { $count ->
    [one] path
   *[other] paths
} shown; there are more. Every path of at most { $links } { $links ->
    [one] link
   *[other] links
} is among them.
paths-count-shown = { $count } { $count ->
    [one] path
   *[other] paths
} shown; there are more.
paths-plus = { $count ->
    [one] Along this path
   *[other] On every path
} more { $from } leads to more { $to } (+).
paths-minus = { $count ->
    [one] Along this path
   *[other] On every path
} more { $from } leads to less { $to } (−).
paths-plus-shown = On every path shown more { $from } leads to more { $to } (+).
paths-minus-shown = On every path shown more { $from } leads to less { $to } (−).
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
paths-weakest-shown = { $count ->
    [one] Weakest link
   *[other] Weakest links
} of the paths shown (support rank { $rank }): { $links }.
paths-held = held by an assumption
paths-held-by = { $link } is held down by a necessary assumption: { $assumption }.
paths-legend = { $paths ->
    [one] On this path:
   *[other] On every path:
}
paths-legend-shown = { $paths ->
    [one] On the path shown:
   *[other] On every path shown:
}
paths-incomplete = This theory has { $count } { $count ->
    [one] error
   *[other] errors
}; what stands there may not count: schakel check { $path }
paths-defined = { $links } { $count ->
    [one] holds
   *[other] hold
} by definition.
paths-unknown-element = { $name } is no element of this theory.
paths-unknown-element-meant = { $name } is no element of this theory. Did you mean { $meant }?
paths-no-ends = This theory names no chain. Say with --from and --to between which elements to look.
