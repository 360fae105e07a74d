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
