# The report to take home. book-… stands on the page, book-column-… above a column.

# On the first page
book-report = Report on the theory of change
book-untitled = Theory without a title
book-footer = { $title } · reading: { $reading } · made with Schakel
book-made = made with Schakel
book-page-of = {" of "}
book-skip = To the content
book-dark = Dark
book-contents = Contents
book-missing = not named
book-fact-made = Made by
book-fact-size = Size
book-fact-size-is = { $elements ->
    [one] 1 element
   *[other] { $elements } elements
}, { $links ->
    [one] 1 link
   *[other] { $links } links
}, { $causal } of them causal
book-fact-reading = Reading
book-fact-reading-is = { $reading }
book-fact-sources = Sources
book-fact-located = Source named
book-fact-located-is = on { $count } of { $all } links
book-fact-session = Session

# In short
book-short = In short
book-short-soft = { $count ->
    [0] None of the { $all } causal links of the chain rests on no more than an expectation or a position.
    [one] 1 of the { $all } causal links of the chain rests on no more than an expectation or a position.
   *[other] { $count } of the { $all } causal links of the chain rest on no more than an expectation or a position.
}
book-short-silent = { $count ->
    [0] Every link says why the one leads to the other.
    [one] 1 link does not say why the one leads to the other.
   *[other] { $count } of the { $all } do not say why the one leads to the other.
}
book-short-hinges = { $count ->
    [one] The whole chain hangs on 1 link
   *[other] The whole chain hangs on { $count } links
}
book-short-contested = { $count ->
    [one] { $all ->
        [one] It is contested.
       *[other] One of them is contested.
    }
   *[other] { $count } of them are contested.
}
book-short-without = Without
book-short-lost = { $count ->
    [one] { $goals } is no longer reached
   *[other] { $goals } are no longer reached
}.
book-short-values = Of the { $values } values reached { $lost ->
    [0] none is lost.
    [one] 1 is lost.
   *[other] { $lost } are lost.
}
book-short-gains = { $count ->
    [one] On the way of the chain only { $who } is said to gain.
   *[other] On the way of the chain these are said to gain: { $who }.
}

# The theory on one page
book-page = The theory on one page
book-page-voices = Who says so: { $who }.
book-page-others = { $count ->
    [one] 1 other
   *[other] { $count } others
}
book-page-more = Here stand { $count } of the { $all } links of the chain. The others stand in the register.
book-page-why = Why: { $mechanism }.
book-says = { $cause ->
    [less] Less
   *[more] More
} { $from } leads to { $effect ->
    [less] less
   *[more] more
} { $to }.
book-says-definition = { $cause ->
    [less] Less
   *[more] More
} { $from } is by definition { $effect ->
    [less] less
   *[more] more
} { $to }.
book-says-unsigned = { $from } affects { $to }; whether that gives more or less is not said.
book-says-part = { $from } is part of { $to }.
book-says-serves = { $from } serves { $to }.
book-says-belongs = { $from } belongs to { $to }.
book-says-role = { $from } { $verb } { $to }.
book-hinge = whole chain hangs on this
book-two-voices = { $status }: { $for } against { $against }
book-strokes = What the lines mean
book-arrow-word = Link
book-arrow = Link { $number }
book-named-link = link { $id } ({ $from } → { $to })
book-arrows = { $count ->
    [one] link
   *[other] links
}

# Figures
book-figures = In pictures
book-figure = Figure { $number }
book-figure-told = Figure { $number } in words
book-slide = Slide the figure sideways to see all of it.
book-figure-chain = The chain, sphere by sphere from left to right. What stands beside the chain stands beside it.
book-figure-blocks = The building blocks with their actions, and the outcomes to which they lead.
book-figure-spheres = The spheres with their parts, and who does what there.
book-figure-loops = The loops: where the theory works back on itself.
book-figure-values = The values by level, in bands of equal height, with what carries them.
book-figure-compare = Both views with the same places. Pale is what does not belong to the view.

# Findings
book-findings = Findings
book-findings-about = What matters most comes first. An expectation is no error; hiding it is.
book-findings-unread = This could not be read
book-findings-hangs = Everything hangs on this
book-findings-bare = Nothing stands behind this yet
book-findings-unseen = This the theory does not show
book-findings-wording = How it is worded
book-findings-count = { $count ->
    [one] 1 place
   *[other] { $count } places
}
book-findings-why = Why it matters
book-findings-norm = Norm of the sources
book-findings-where = Where
book-findings-more = { $count ->
    [one] and 1 more place
   *[other] and { $count } more places
}
book-findings-help = What helps
book-findings-source = Source of the rule

# Assumptions and evidence
book-register = Assumptions and evidence
book-register-caption = Every row is one claim on one link: { $rows } rows. { $assumptions ->
    [0] No link states an assumption.
    [one] 1 assumption is written down.
   *[other] { $assumptions } assumptions are written down.
}
book-assumption = Assumption: { $text }
book-assumption-necessary = Necessary assumption: { $text }
book-no-claim = no claim
book-no-quote = without a quote
book-column-arrow = Link
book-column-status = Status
book-column-side = Side
book-column-knowledge = Kind of knowledge
book-column-who = Who says so
book-column-quote = Quote
book-column-source = Source
book-column-provenance = Provenance

# Tables
book-table = Table: { $caption }
book-rows = { $count } of { $all } rows
book-sorted-up = , sorted by { $column }
book-sorted-down = , sorted by { $column }, descending
book-filter = Search the table
book-filter-word = Search the table
book-filter-all = all
book-filter-order = Order
book-filter-clear = Clear the choice

# Sources
book-sources = Sources and what hangs on them
book-sources-caption = Of how many causal links each source speaks, and what falls away without it.
book-column-in-chain = In the chain
book-column-in-theory = In the whole theory
book-column-alone = As the only one
book-column-without = Without this source
book-sources-nothing = no causal link changes
book-sources-fallen = { $count ->
    [0] no link is left without a source
    [one] 1 link is left without a source
   *[other] { $count } links are left without a source
}
book-sources-goals = no longer reached: { $goals }
book-sources-values = { $count ->
    [one] 1 value fewer is reached
   *[other] { $count } values fewer are reached
}
book-sources-own = { $count ->
    [one] 1 link is an own addition and has no source.
   *[other] { $count } links are own additions and have no source.
}

# Test agenda
book-agenda = Test agenda
book-agenda-no-chain = The theory names no chain. Without a start and a goal there is no order to test in.
book-agenda-none = On the way of the chain no link rests on an expectation, a position or nothing.
book-agenda-caption = First what one answer tells most about: { $count } of { $all } open places.
book-agenda-holds = Does this assumption hold: { $text }?
book-agenda-ask-more = Does more { $from } lead to more { $to }? Why, and for whom?
book-agenda-ask-less = Does more { $from } lead to less { $to }? Why, and for whom?
book-agenda-ask = What does { $from } do to { $to }? Why, and for whom?
book-column-paths = Paths
book-column-first = Why first
book-column-ask = Question to test
book-column-indicator = Indicator
book-column-finder = Who finds out, and when

# What we do not expect
book-unexpected = What we do not expect
book-unexpected-group = Rejected by a group:
book-unexpected-turned = { $link }: { $because }
book-unexpected-against = What the sources say against the chain:
book-unexpected-norms = How it ought to be, according to the sources:
book-unexpected-no-size = The sources name no size of effect and no term for this chain. Nor does this report.

# Method
book-method = Method
book-method-claim = A link is a claim by somebody. It has the status of its best support; claims are not added up or averaged (Bongers 2023; Powell et al. 2024).
book-method-path = A path is as firm as its weakest link (Harris et al. 2001). There is no overall score.
book-method-knowledge = An expectation or a position is no knowledge. Research, practice and experience are, with a source that is shown.
book-method-reading = Literal: both ends and the direction stand in the text. Interpretation: the text does not say it in so many words (Hoogerwerf 1990; Leeuw 2003). Own additions count only in the reading ‘all’.
book-method-numbers = Links have a number along the chain. Letters stand with links that set out equally far from the start.
book-method-extent = The findings, the sources and the register are about the whole theory; the test agenda is about its chains.
book-literature = Literature

# On the command line
report-pack-folder = A pack is a folder: name it with -o.
report-ending = Schakel writes no file that ends in ‘{ $ending }’: choose .html, .docx, .pdf or .md.

# The pack after round 4
book-pack = Pack after round 4
book-agreements = What we agreed
book-asked-caption = Of whom something is asked, and whether they can, will and may. What is empty is not agreed yet.
book-column-party = Who
book-column-does = What
book-column-can = Can
book-column-will = Will
book-column-may = May
book-minority = Minority views
book-minority-apart = On these the grades of the group lay apart:
book-minority-importance = { $link }: importance from { $low } to { $high }
book-minority-certainty = { $link }: certainty from { $low } to { $high }
book-file = The file of the theory
book-file-says = The theory itself goes with this as { $file }. Begin next time with what has changed since.

# Two views
book-comparison = Two views compared
book-comparison-about = Two views of one theory: the way to the goal of the chain, and the way to the values. There is no winner and no overall score.

# Criteria
book-profile = What belongs to it and what does not
