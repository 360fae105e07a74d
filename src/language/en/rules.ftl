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
f09-planned = Nothing to mute here: this version does not have the rule { $rule } yet.
f09-planned-do = leave this for a later version, or take this mute line out.
f09-unknown = Nothing to mute here: the rule { $rule } does not exist.
f09-unknown-do = write a code such as "B02", or take this mute line out.
f09-unknown-meant = see if "{ $meant }" is meant.
