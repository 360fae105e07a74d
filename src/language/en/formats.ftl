# Which findings are asked for, and in which form
hidden = { $count ->
    [one] 1 finding is hidden by --only, --ignore or --on.
   *[other] { $count } findings are hidden by --only, --ignore or --on.
}
none-asked-for = No findings of the kind that is asked for here.
choose-unknown-rule = { $asked } is no rule. Write a code such as B02, or the letter of a group: { $families }.
choose-unknown-rule-meant = { $asked } is no rule. Is { $meant } meant?
choose-unknown-subject = { $asked } is no element, link or chain here. Write the short name, or the name as the figure shows it.
choose-unknown-subject-meant = { $asked } is no element, link or chain here. Perhaps meant: { $meant }.

column-rule = rule
column-title = title
column-at = where
column-rules = rules
column-errors = errors
column-warnings = warnings
column-notes = notes
by-rule = By rule
by-subject = Where most is said
column-most = most findings
more-places = And { $places } more { $places ->
    [one] place
   *[other] places
}, below.
markdown-title = Findings: { $title }
markdown-findings = All findings
markdown-muted = Muted
at-line = line { $line }
