# The rules as a list, and what a theory can set of a rule
rules-title = Rules of Schakel
rules-about = These are the { $count } rules by which Schakel reads a theory. How much a rule weighs holds outside the core of a chain; a theory can set it otherwise.
rules-more = { $count } rules. More about a rule: schakel explain B02
column-weight = weighs
column-says = what the rule says
column-source = source
family-b = Evidence and assumptions
family-f = File
family-i = Instrumentalization
family-l = Loops
family-p = Paths
family-r = Conversation rounds
family-s = Structure
family-t = Wording
family-w = Balance of values
explain-limit = Limit { $name }: { $default }. A theory can set it from { $least } to { $most }:
explain-words = Looks for: { $words }.
explain-words-add = A theory can add words:
explain-words-replace = Or put its own words in their place:

f01-says = A field has a name that Schakel does not know.
f02-says = A kind or choice is a word that Schakel does not know there.
f03-says = A field holds something other than belongs there, such as a number in quotation marks.
f04-says = A field that is needed is absent.
f05-says = A field stands there twice.
f06-says = A short name or a link stands there twice.
f07-says = A file that the theory wants to include is not found, or includes itself.
f08-says = Two files give a link opposite signs.
f09-says = What the theory wants to mute is not reported.
f10-says = A link or assumption is said to be still open, while there is knowledge already.
f11-says = The theory itself says what is still to be found out, and by whom.
f12-says = A file cannot be read.
f13-says = The text cannot be read as it stands, for instance because of a bracket or a quotation mark.
f14-says = What the theory sets of a rule changes nothing.
f15-says = A link has no sign here, and does have one at another place.

# Rules of which the first sentence on the page does not say all
b03-says = Sources differ on a causal link, or only speak against it.
l03-says = Two or more parties expect something of what is held in common, and none of them replenishes it.
r01-says = A decision of conversation round 2 has no why, or a sphere has no example.
r02-says = An actor, an input or a role is half described, or a link into a sphere has no way back.
s08-says = A causal link skips a whole sphere, and no reason is given.
s09-says = A link runs between kinds of elements between which the theory does not allow it.
w01-says = From the start of a chain no value can be reached on one of the value levels of the theory.
w03-says = The values reached lean to some levels, or much more is claimed on a saving than on values.
w04-says = On the paths of a chain the same party gains every time.
