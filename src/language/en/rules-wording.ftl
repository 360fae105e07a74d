# Rules of family T: wording. A key ending in -do says what to do.

t01-title = Undermining term
t01 = { $term } in { $where } can undermine, says { $source }.
t01-listed-title = Term on the list
t01-listed = { $term } in { $where } is on the list of undermining terms.
t01-do = find a word that does not pin people down, or keep the term on purpose.
in-label = the label
in-definition = the definition
in-mechanism = the mechanism
in-assumption = an assumption
in-note = a note

t02-title = Container concept
t02 = { $element } is ambiguous: a broad concept, without a definition.
t02-do = add what it means here, and when there is more or less of it (definition: "…").
t02-joined-title = Two in one
t02-joined = { $element } is ambiguous: { $parts } stand in one label.
t02-joined-do = make separate elements of it, or add why this is one thing (definition: "…").

t03-title = Worded as certain
t03 = { $link } is worded as certain; support: { $support }.
t03-do = call this an expectation in your own text, or find knowledge about this link.
t03-bare-do = find who says this, or word the link less firmly (modality: Possible).
t03-held-do = mention the assumption in your own text, or find knowledge about it.
