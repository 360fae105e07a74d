# Criteria: hoe onderdelen, plekken en voorbeelden erop scoren, en wat een groep besloot.
profile-title = { $theory } · profielen
profile-count = { $scored } van de { $count } onderdelen, plekken en voorbeelden { $scored ->
    [one] heeft
   *[other] hebben
} een profiel.
profile-none = Geen van de { $count } onderdelen, plekken en voorbeelden heeft al een profiel. Toon ze met --all.
profile-none-shown = Geen van de { $count } onderdelen, plekken en voorbeelden heeft al een profiel.
profile-nothing = Deze theorie heeft geen onderdeel, plek of voorbeeld.
profile-no-criteria = Deze theorie noemt geen criteria. Voeg ze toe met criteria: […].
profile-write = Schrijf bij een element hoe het scoort, wat de groep besloot en waarom:
profile-signs = ● ja   ○ nee   ? twijfel   – niet besproken   · nog open   ≠ hier wringt het criterium
profile-undecided = open
profile-why = { $element }: { $decision }, want { $why }
profile-whys = Wat de groep besloot
profile-strain = { $criterion } { $label } wringt met { $on }; dat raakt { $count } { $count ->
    [one] element
   *[other] elementen
}.{ $because }{ $quote }
profile-because = {" "}{ $because }.
profile-quote = {" "}{ $quote } ({ $source }).
profile-quote-alone = {" "}{ $quote }.
profile-no-verdict = Een profiel is geen oordeel: wat meetelt, besluit de groep.
question-profile = Profielen
question-criteria = Criteria
question-strains = Waar criteria wringen
table-decisions = Besluiten
table-scores = Antwoorden
table-criteria = Criteria
column-decision = besluit
column-reason = waarom
column-criterion = criterium
column-asks = vraagt
column-answer = antwoord
column-strained = wringt
