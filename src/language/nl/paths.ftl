# Paden
paths-none = Er loopt geen pad van { $from } naar { $to }.
paths-count = { $count } { $count ->
    [one] pad
   *[other] paden
}.
paths-count-bound = { $count } paden; er zijn er meer. Tot en met { $links } pijlen is de lijst volledig.
paths-plus = { $count ->
    [one] Langs dit pad
   *[other] Op elk pad
} leidt meer { $from } tot meer { $to } (+).
paths-minus = { $count ->
    [one] Langs dit pad
   *[other] Op elk pad
} leidt meer { $from } tot minder { $to } (−).
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
paths-defined = { $links } { $count ->
    [one] geldt
   *[other] gelden
} per definitie.
paths-unknown-element = { $name } is geen element van deze theorie.
paths-unknown-element-meant = { $name } is geen element van deze theorie. Bedoeld: { $meant }?
paths-no-ends = Deze theorie noemt geen keten. Zeg met --from en --to tussen welke elementen gezocht wordt.
