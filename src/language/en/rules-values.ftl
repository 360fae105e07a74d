# Rules of family W: values. A key ending in -do says what to do.

w01-title = Level not reached
w01 = { $from } reaches no value at level { $level }.
w01-literal-title = Level not literally reached
w01-literal = { $from } reaches no value that a source literally puts at level { $level }.
w01-do = ask what leads to a value at this level here, and draw that link.
w01-wide-do = in a wider reading there is a path: see with --reading all which links do not count here.
this-level = this level

w02-title = Value without a carrier
w02 = No cause or part leads to { $element }.
w02-do = ask what carries this value, and draw that link.
w02-wide-do = in a wider reading something carries it: see with --reading all which links do not count here.
