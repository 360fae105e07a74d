# Paden
paths-none = Er loopt geen pad van { $from } naar { $to }.
paths-count = { $count } { $count ->
    [one] pad
   *[other] paden
}.
paths-none-short = Geen pad van hooguit { $links } { $links ->
    [one] pijl
   *[other] pijlen
} van { $from } naar { $to }; langere paden zijn niet bekeken.
paths-none-shown = Er lopen paden van { $from } naar { $to }, maar er mocht er geen getoond worden: verhoog --limit.
paths-count-short = { $count } { $count ->
    [one] pad
   *[other] paden
} van hooguit { $links } pijlen; langere paden zijn niet bekeken.
paths-count-complete = { $count } { $count ->
    [one] pad
   *[other] paden
} getoond; er zijn er meer. Elk pad van hooguit { $links } { $links ->
    [one] pijl
   *[other] pijlen
} staat erbij.
paths-count-shown = { $count } { $count ->
    [one] pad
   *[other] paden
} getoond; er zijn er meer.
paths-plus = { $count ->
    [one] Langs dit pad
   *[other] Op elk pad
} leidt meer { $from } tot meer { $to } (+).
paths-minus = { $count ->
    [one] Langs dit pad
   *[other] Op elk pad
} leidt meer { $from } tot minder { $to } (−).
paths-plus-shown = Op elk getoond pad leidt meer { $from } tot meer { $to } (+).
paths-minus-shown = Op elk getoond pad leidt meer { $from } tot minder { $to } (−).
paths-open = Of meer { $from } leidt tot meer { $to } of tot minder, staat niet vast (?).
paths-order = Sterkste steun eerst.
paths-line = { $links } pijlen, via { $via }
paths-line-direct = { $links } { $links ->
    [one] pijl
   *[other] pijlen
}
paths-own-weakest = zwakste (draagkracht { $rank }): { $links }
paths-weakest = { $count ->
    [one] Zwakste schakel
   *[other] Zwakste schakels
} (draagkracht { $rank }): { $links }.
paths-weakest-shown = { $count ->
    [one] Zwakste schakel
   *[other] Zwakste schakels
} van de getoonde paden (draagkracht { $rank }): { $links }.
paths-held = gehouden door een aanname
paths-held-by = { $link } wordt gehouden door een nodige aanname: { $assumption }.
paths-legend = { $paths ->
    [one] Op dit pad:
   *[other] Op elk pad:
}
paths-legend-shown = { $paths ->
    [one] Op het getoonde pad:
   *[other] Op elk getoond pad:
}
paths-incomplete = Deze theorie heeft { $count } { $count ->
    [one] fout
   *[other] fouten
}; wat daar staat, telt misschien niet mee: schakel check { $path }
paths-defined = { $links } { $count ->
    [one] geldt
   *[other] gelden
} per definitie.
paths-unknown-element = { $name } is geen element van deze theorie.
paths-unknown-element-meant = { $name } is geen element van deze theorie. Bedoeld: { $meant }?
paths-no-ends = Deze theorie noemt geen keten. Zeg met --from en --to tussen welke elementen gezocht wordt.
