# Rules of family L: loops. A key ending in -do says what to do.

# A loop in words: its elements in order, back to the first.
steps = { $step } → { $rest }
steps-left-out = … { $count } more elements …

l01-title = Unnamed loop
l01-reinforcing-title = Unnamed reinforcing loop
l01-reinforcing = This is a reinforcing loop without a name: { $path }{ $others }.
l01-balancing-title = Unnamed balancing loop
l01-balancing = This is a balancing loop without a name: { $path }{ $others }.
l01-unknown-title = Unnamed loop, sign unknown
l01-unknown = This is a loop without a name; whether it reinforces or balances is not known: { $path }{ $others }.
l01-long-title = Long unnamed loop
l01-long = A loop of more than { $links } links leads from { $element } back to it, without a name.
l01-alone = {""}
l01-others = { $count ->
    [one] {" "}(and one more of the kind)
   *[other] {" "}(and { $count } more of the kind)
}
l01-more-others = {" "}(and at least { $count } more of the kind)
l01-do = discuss whether this loop is right, and then give it a name (loops: […]).

l02-title = Self-defeating saving
l02 = Through this loop more { $element } leads to less { $element }: { $path }.
l02-named-title = Self-defeating saving
l02-named = Through the loop { $loop } more { $element } leads to less { $element }: { $path }.
l02-left-title = Saving not looked at
l02-left = { $count ->
    [one] Of { $count } saving it was not looked up whether it undermines itself
   *[other] Of { $count } savings it was not looked up whether they undermine themselves
}: the theory is too large for that.
l02-left-do = divide the theory over more files, and ask it of each.
l02-do = discuss whether this loop is right, and what then remains of the saving.

l03-title = Not replenished
l03 = { $count } parties expect something of { $element }: { $parties }; none of them replenishes it here.
l03-more-title = Not replenished
l03-more = { $count } parties expect something of { $element }, among them { $parties }; none of them replenishes it here.
l03-do = ask who among them gives something back, and write that down as a role.
