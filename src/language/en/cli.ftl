# What the commands say, findings aside.
write-terminal = the output
write-full = Not written: { $path }. The disk is full. What stood there still stands; make room.
write-limit = Not written: { $path }. The file may not grow so large. What stood there still stands; raise the limit.
write-permission = Not written: { $path }. There is no permission to write here; ask for it or choose another folder.
write-under-file = Not written: { $path }. Part of this place is a file and not a folder; choose another folder.
write-folder = Not written: { $path }. This is a folder; name a file.
write-other = Not written: { $path }. { $reason }. What stood there still stands.
draw-ending = A figure does not become { $ending }: let the name end in .svg, .png or .pdf.
draw-two-formats = The name ends in .{ $named }, and { $asked } is asked for. Leave --format out, or choose another name.
draw-not-text = A { $ending } is no text for a screen: name a file with -o, or send the output to one.
draw-too-large = This comes to { $width } by { $height } pixels, which is too large. Choose a smaller --scale, or write a pdf.
draw-unmade = The figure cannot be written: { $reason }. This is a mistake in Schakel; writing a .svg does work.
draw-borrowed = These letters are not in the font of the figure: { $letters }{ $more ->
    [0] { "" }
   *[other] { " " }(and { $more } more)
}. They are borrowed from this computer, and may look different elsewhere.
draw-missing = These letters are in no font of this computer: { $letters }{ $more ->
    [0] { "" }
   *[other] { " " }(and { $more } more)
}. An empty box stands in their place; in a .svg the reader picks the font.

# Looking for changes
watching = { $milliseconds } ms. Watching { $files } { $files ->
    [one] file
   *[other] files
}; Ctrl-C stops.
watch-input = With --watch a theory has to be a file: the standard input does not change.
watch-format = With --watch the format is human or short; other programs read once.
watch-output = With --watch a figure goes to a file: name it with -o.
watch-impossible = This folder cannot be watched: { $path }. { $reason }
draw-classic-too-many = The figure has { $count } elements, and --arrange classic places at most { $most }. Leave --arrange out, or show less with --focus, --sphere or --kind.
draw-classic-has-spheres = The figure has more than one sphere, and --arrange classic knows no spheres. Leave --arrange out, or show one sphere with --sphere.
draw-focus-on-what = Say with --focus what the figure is about: an element of this theory.
draw-unknown-sphere = { $name } is no sphere of this theory.{ $hint ->
    [meant] { " " }Did you mean { $meant }?
    [all] { " " }This theory has: { $meant }.
   *[none] { " " }This theory names no spheres.
}
draw-unknown-kind = { $name } is no kind of element.{ $hint ->
    [meant] { " " }Did you mean { $meant }?
   *[all] { " " }There are: { $meant }.
}
draw-unknown-tag = { $name } is no tag in this theory.{ $hint ->
    [meant] { " " }Did you mean { $meant }?
    [all] { " " }This theory has: { $meant }.
   *[none] { " " }This theory has no tags.
}
draw-unknown-source = { $name } is no source of this theory.{ $hint ->
    [meant] { " " }Did you mean { $meant }?
    [all] { " " }This theory has: { $meant }.
   *[none] { " " }This theory names no sources.
}
draw-unknown-provenance = { $name } is no provenance.{ $hint ->
    [meant] { " " }Did you mean { $meant }?
   *[all] { " " }There are: { $meant }.
}
draw-too-small-print = On { $paper } the smallest letters come out { $points } { $unit ->
    [pixels] { $points ->
        [one] pixel
       *[other] pixels
    }
   *[points] { $points ->
        [one] point
       *[other] points
    }
} high, and should be { $least }. Print the figure on { $larger }, or show less of it with --focus, --sphere or --kind.
draw-too-small = On { $paper } the smallest letters come out { $points } { $unit ->
    [pixels] { $points ->
        [one] pixel
       *[other] pixels
    }
   *[points] { $points ->
        [one] point
       *[other] points
    }
} high, and should be { $least }. No sheet is large enough: show less of it with --focus, --sphere or --kind.
