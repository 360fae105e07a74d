# Which findings are asked for, and in which form
hidden = { $count ->
    [one] 1 bevinding is verborgen door --only, --ignore of --on.
   *[other] { $count } bevindingen zijn verborgen door --only, --ignore of --on.
}
none-asked-for = Geen bevindingen waar hier om gevraagd is.
choose-unknown-rule = { $asked } is geen regel. Schrijf een code zoals B02, of de letter van een groep: { $families }.
choose-unknown-rule-meant = { $asked } is geen regel. Bedoeld: { $meant }?
choose-unknown-subject = { $asked } is hier geen element, pijl of keten. Schrijf de korte naam of de naam zoals die in de figuur staat.
choose-unknown-subject-meant = { $asked } is hier geen element, pijl of keten. Misschien bedoeld: { $meant }.

column-rule = regel
column-title = titel
column-at = waar
column-rules = regels
column-errors = fouten
column-warnings = waarschuwingen
column-notes = opmerkingen
by-rule = Per regel
by-subject = Waar het meest over te zeggen is
column-most = meeste bevindingen
more-places = En nog { $places } { $places ->
    [one] plek
   *[other] plekken
}; die staan hieronder.
markdown-title = Bevindingen: { $title }
markdown-findings = Alle bevindingen
markdown-muted = Gedempt
at-line = regel { $line }
