# Rules of family S: structure. A key ending in -do says what to do.

s01-title = Unknown name

s02-title = Loose element
s02 = No link starts or ends at { $element } ("belongs to" does not count here).
s02-do = draw a link from or to this element, or take it out if it does not belong.

s05-title = Without a why
s05 = { $link } does not say why one thing leads to the other.
s05-do = add how this works (mechanism: "…"), or who will find out (open: "…").
