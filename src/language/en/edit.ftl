# Laying out, beginning and mending

fmt-done = { $changed ->
    [0] No file needed to change
    [one] { $changed } file laid out
   *[other] { $changed } files laid out
}; { $same ->
    [one] { $same } file was right already
   *[other] { $same } files were right already
}.
fmt-would-change = Would change: { $path }
fmt-tidy = { $count ->
    [one] This file is laid out right.
   *[other] All { $count } files are laid out right.
}
fmt-kept = { $path } is not laid out: first mend what stands above.
fmt-unsure = { $path } is not laid out: it would not say the same afterwards. Tell the makers of Schakel.
fmt-waits = Paste the text of a theory here and close with Ctrl-D.

# Mending
mend-changed = { $place }: { $gone } is now { $come } ({ $title }).
mend-added = { $place }: { $come } added ({ $title }).
mend-removed = { $place }: { $gone } taken out ({ $title }).
mend-comma = a comma
mend-several = { $place }: changed at { $count } places ({ $title }).
mend-done = { $count ->
    [one] { $count } thing mended
   *[other] { $count } things mended
} in { $files ->
    [one] { $files } file
   *[other] { $files } files
}. What asks a choice of you stands below.
mend-none = There is nothing that mends itself without a choice of yours.
mend-outside = Not touched: { $path }. This file stands outside the folder of the theory; name it to have it mended.
mend-input = What comes through the standard input cannot be mended in place. Save it as a file, or ask with --diff what would change.

# Beginning
new-written = Written: { $path }. Replace the example step by step by your own policy, and then ask: schakel check { $path }
new-exists = Not written: { $path } is there already, and stays as it is. Choose another name.
new-name = theory
new-folder = Not written: { $path } is a folder. Name a file, for instance { $example }.
