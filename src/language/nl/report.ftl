# Around findings
because = waarom
do = doe
about-theory = { $title } ({ $path })
about-file = { $path }
norm = { $quote } ({ $source })
norm-alone = { $quote }

also-at = { $codes } ook bij
also-here = Ook hier: { $codes }
narrow = Alleen één regel: --only { $code }. Alleen één element, pijl of keten: --on met de naam.
and-more = + nog { $findings } { $findings ->
    [one] bevinding
   *[other] bevindingen
} op { $places } { $places ->
    [one] plek
   *[other] plekken
}; alles: --format short

errors = { $count } { $count ->
    [one] fout
   *[other] fouten
}
warnings = { $count } { $count ->
    [one] waarschuwing
   *[other] waarschuwingen
}
notes = { $count } { $count ->
    [one] opmerking
   *[other] opmerkingen
}
in-reading = Lezing: { $reading }.
muted = { $count } { $count ->
    [one] bevinding
   *[other] bevindingen
} gedempt.
muted-because = Gedempt: { $code } bij { $places }: { $because }
muted-more = nog { $count }
not-counted = { $count } { $count ->
    [one] pijl telt
   *[other] pijlen tellen
} in deze lezing niet mee: --reading all.
explained = Uitleg bij een code: schakel explain { $code }
empty-theory = Deze theorie is nog leeg: 0 elementen, 0 pijlen. Begin met één pijl: wat leidt waartoe? Bijvoorbeeld:
smallest-title = Koffie in het buurthuis
smallest-from = Koffieochtend
smallest-to = Buren kennen elkaar
smallest-why = wie elkaar vaker ziet, raakt aan de praat
no-findings = Geen bevindingen in { $elements } { $elements ->
    [one] element
   *[other] elementen
} en { $links } { $links ->
    [one] pijl
   *[other] pijlen
}. Dat zegt niet dat de theorie klopt.

# Explanations
explain-says = Zegt: { $text }
explain-why = Waarom: { $text }
explain-example = Voorbeeld
explain-instead = Liever zo
explain-leave = Wanneer laten staan: { $text }
explain-source = Bron: { $text }
explain-no-page = De melding zegt zelf wat er staat en wat te doen.
explain-word = { $word }: { $is }.
explain-word-file = { $word }: { $is }. In het bestand: { $form }
explain-unknown = { $asked } is geen regel en staat niet in de woordenlijst. Regels: { $codes }
explain-unknown-meant = { $asked } is geen regel en staat niet in de woordenlijst. Bedoeld: { $meant }?
explain-rule-too = Ook een regel: schakel explain { $code }
