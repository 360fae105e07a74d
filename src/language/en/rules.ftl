# What the rules say. A key ending in -do says what to do; one ending in -title is the rule's name.

# Parts of sentences
the-link = { $from } → { $to }
this-link = this link
this-theory = this theory
quoted = { $words }
no-quote = no quote
see-line = see line { $line }
voice-for = for: { $who }
voice-against = against: { $who }
voice-mixed = mixed: { $who }
who-in-source = { $who }, in { $source }
who-source = { $source }
who-alone = { $who }
who-unknown = nobody named
source-year = { $source } ({ $year })

f09-title = Nothing to mute
f09 = Nothing to mute here: { $rule } says nothing about { $about } in this reading.
f09-do = take this mute line out.
f09-error = Nothing to mute here: { $rule } reports a mistake in the file, and that stays.
f09-error-do = mend the mistake itself, and take this mute line out.
f09-twice = Nothing to mute here: an earlier mute already silences { $rule } at { $about }.
f09-unknown = Nothing to mute here: the rule { $rule } does not exist.
f09-unknown-do = write a code such as "B02", or take this mute line out.
f09-unknown-meant = see if "{ $meant }" is meant.

f14-title = Setting without effect
f14-unknown = There is nothing to set: the rule { $rule } does not exist.
f14-unknown-do = write a code such as "B02", or take this setting out.
f14-unknown-meant = see whether "{ $meant }" is meant.
f14-reading = Rule { $rule } says that a file cannot be read; that cannot be set.
f14-reading-do = take this setting out.
f14-limit = Rule { $rule } has no limit { $limit }.
f14-limit-do = choose from { $limits }.
f14-limit-none-do = take this limit out: this rule has none.
f14-range = This value does not fit the limit { $limit } of rule { $rule }.
f14-range-do = choose a number from { $low } to { $high }.
f14-words = Rule { $rule } does not look for words.
f14-words-do = take words and only out here.
f14-no-word = In { $entry }, at rule { $rule }, is no word to look for.
f14-no-word-do = write a word; * at its start or end stands for more letters ("deficit*").
f14-star = In { $entry }, at rule { $rule }, * stands inside a word, where it says nothing.
f14-star-do = put * at the start or the end of a word ("deficit*").
f14-norm-title = Norm without a rule
f14-norm = This norm stands behind no finding: the rule { $rule } does not exist.
f14-norm-do = write a code such as "B02", or take this one out.
f14-empty = This setting of rule { $rule } sets nothing.
f14-empty-do = add what should differ (severity: Note), or take the setting out.
