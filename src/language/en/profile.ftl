# Criteria: how components, places and examples score on them, and what a group decided.
profile-title = { $theory } · profiles
profile-count = { $scored } of the { $count } components, places and examples { $scored ->
    [one] has
   *[other] have
} a profile.
profile-none = None of the { $count } components, places and examples has a profile yet. Show them with --all.
profile-none-shown = None of the { $count } components, places and examples has a profile yet.
profile-nothing = This theory has no component, place or example.
profile-no-criteria = This theory names no criteria. Add them with criteria: […].
profile-write = Write at an element how it scores, what the group decided and why:
profile-signs = ● yes   ○ no   ? doubt   – not discussed   · still open   ≠ here the criterion sits ill
profile-undecided = open
profile-why = { $element }: { $decision }, because { $why }
profile-whys = What the group decided
profile-strain = { $criterion } { $label } sits ill with { $on }; that touches { $count } { $count ->
    [one] element
   *[other] elements
}.{ $because }{ $quote }
profile-because = {" "}{ $because }.
profile-quote = {" "}{ $quote } ({ $source }).
profile-quote-alone = {" "}{ $quote }.
profile-no-verdict = A profile is no verdict: what counts, the group decides.
question-profile = Profiles
question-criteria = Criteria
question-strains = Where criteria sit ill
table-decisions = Decisions
table-scores = Answers
table-criteria = Criteria
column-decision = decision
column-reason = why
column-criterion = criterion
column-asks = asks
column-answer = answer
column-strained = sits ill
