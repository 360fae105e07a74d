# Around findings
because = why
do = do
about-theory = { $title } ({ $path })
about-file = { $path }
norm = { $quote } ({ $source })
norm-alone = { $quote }

also-at = { $codes } also at
also-here = Also here: { $codes }
narrow = One rule alone: --only { $code }. One element, link or chain alone: --on with its name.
and-more = + { $findings } more { $findings ->
    [one] finding
   *[other] findings
} at { $places } { $places ->
    [one] place
   *[other] places
}; all of them: --format short

errors = { $count } { $count ->
    [one] error
   *[other] errors
}
warnings = { $count } { $count ->
    [one] warning
   *[other] warnings
}
notes = { $count } { $count ->
    [one] note
   *[other] notes
}
in-reading = Reading: { $reading }.
muted = { $count } { $count ->
    [one] finding
   *[other] findings
} muted.
muted-because = Muted: { $code } at { $places }: { $because }
muted-more = { $count } more
not-counted = { $count } { $count ->
    [one] link does
   *[other] links do
} not count in this reading: --reading all.
explained = What a code means: schakel explain { $code }
empty-theory = This theory is still empty: 0 elements, 0 links. Start with one link: what leads to what? For instance:
smallest-title = Coffee in the community house
smallest-from = Coffee morning
smallest-to = Neighbors know each other
smallest-why = people who meet more often start to talk
no-findings = No findings in { $elements } { $elements ->
    [one] element
   *[other] elements
} and { $links } { $links ->
    [one] link
   *[other] links
}. That does not say the theory is right.

# Explanations
explain-says = Says: { $text }
explain-why = Why: { $text }
explain-example = Example
explain-instead = Instead
explain-leave = When to leave it: { $text }
explain-source = Source: { $text }
explain-no-page = The message itself says what is there and what to do.
explain-word = { $word }: { $is }.
explain-word-file = { $word }: { $is }. In the file: { $form }
explain-unknown = { $asked } is no rule and not in the glossary. Rules: { $codes }
explain-unknown-meant = { $asked } is no rule and not in the glossary. Is { $meant } meant?
explain-rule-too = Also a rule: schakel explain { $code }
