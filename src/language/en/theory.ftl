# What can be wrong between the things that files name.
s01 = The name { $name } does not occur.
s01-do = check whether "{ $meant }" is meant
s01-do-declare = add what goes by this name, or choose a name that is there
s01-overlay-do = name this file after --with, at the theory that it is for
s01-other = The name { $name } is that of { $what }; here { $wanted } belongs.
s01-other-do = choose the short name of { $wanted }
an-element = an element
a-link = a link
an-assumption = an assumption
a-source = a source
a-sphere = a sphere
a-value-level = a value level
a-criterion = a criterion
a-chain = a chain
a-view = a view
a-norm = a norm
a-loop = a loop
an-element-or-link = an element or a link
an-element-link-or-chain = an element, a link or a chain
s01-self = This link leads from an element to that same element.
s01-self-do = give the link another start or another end

f04-title = Missing field
f04 = The field { $field } is missing here.
f04-do = write { $example }
f04-choose-do = choose a kind, for instance { $example }
f04-blank = The field { $field } says nothing here yet.
f04-blank-do = fill in what it should say: { $example }

f06-title = Name used twice
f06 = This short name occurs twice: { $first } and { $second }.
f06-first = it is here already
f06-do = give one of them another
f06-pair = This link occurs twice: { $first } and { $second }.
f06-pair-first = it is here already
f06-pair-do = put what the second says as a claim on the first

f08-title = Opposite signs
f08 = This link has another sign here: { $first } and { $second }.
f08-first = the other sign is on this link
f08-do = choose one sign, or split the element that the link ends on

f10-title = Open beside knowledge
f10 = This link is marked as open, but there is knowledge with a source already.
f10-assumption = This assumption is marked as open, but there is knowledge with a source already.
f10-do = remove open, or say at note what is still to be found out

f11-title = Known gap
f11 = This is still to be found out: { $open }.

f15-title = Sign stands elsewhere
f15 = This link has no sign here; at { $first } it has one.
f15-first = the sign stands here

f16-title = View unclear
f16 = This view names more than one end.
f16-do = name a chain, or value levels, or where it starts and ends
