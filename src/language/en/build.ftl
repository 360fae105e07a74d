# Building
build-theory = theory
build-elements = elements
build-causal = causal links
build-expectations = support: expectation
build-paths = paths
build-errors = errors
build-warnings = warn.
build-notes = notes
build-written = Reading: { $reading }. Everything is in { $output }.
build-first = Look here first ({ $theory })
first = On { $paths ->
    [one] the only path
   *[other] all { $paths } paths
} to { $goal }; support: { $support }.
first-disputed = On { $paths ->
    [one] the only path
   *[other] all { $paths } paths
} to { $goal }; support: { $support }; { $status }.
build-apart = Not built by itself: { $files }. An overlay is laid over a theory with --with.
build-unread = Not built, as it could not be read: { $files }.
build-nothing = There is no theory here: { $path }. Put a file in it whose name ends in .ron.
build-same-name = Two theories are called { $name }. Give one of the files another name.
