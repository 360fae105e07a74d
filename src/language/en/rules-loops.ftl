# Rules of family L: loops. A key ending in -do says what to do.

l03-title = Not replenished
l03 = { $count } parties expect something of { $element }: { $parties }; none of them replenishes it here.
l03-more-title = Not replenished
l03-more = { $count } parties expect something of { $element }, among them { $parties }; none of them replenishes it here.
l03-do = ask who among them gives something back, and write that down as a role.
