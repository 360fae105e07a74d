# De regels als lijst, en wat een theorie aan een regel kan instellen
rules-title = Regels van Schakel
rules-about = Dit zijn de { $count } regels waarmee Schakel een theorie leest. Hoe zwaar een regel weegt, geldt buiten de kern van een keten; een theorie kan het anders instellen.
rules-more = { $count } regels. Meer over een regel: schakel explain B02
column-weight = weegt
column-says = wat de regel zegt
column-source = bron
family-b = Bewijs en aannames
family-f = Bestand
family-i = Instrumentalisering
family-l = Lussen
family-p = Paden
family-r = Gespreksrondes
family-s = Structuur
family-t = Taal
family-w = Waardebalans
explain-limit = Grens { $name }: { $default }. Een theorie kan die instellen van { $least } tot en met { $most }:
explain-words = Zoekt naar: { $words }.
explain-words-add = Een theorie kan er woorden bij zetten:
explain-words-replace = Of er haar eigen woorden voor in de plaats zetten:

f01-says = Een veld heeft een naam die Schakel niet kent.
f02-says = Een soort of keuze is een woord dat Schakel daar niet kent.
f03-says = Bij een veld staat iets anders dan daar hoort, zoals een getal tussen aanhalingstekens.
f04-says = Een veld dat nodig is, ontbreekt.
f05-says = Een veld staat er twee keer.
f06-says = Een korte naam of een pijl staat er twee keer.
f07-says = Een bestand dat de theorie wil binnenhalen, is niet gevonden of haalt zichzelf binnen.
f08-says = Twee bestanden geven een pijl een tegengesteld teken.
f09-says = Wat de theorie wil dempen, wordt niet gemeld.
f10-says = Bij een pijl of aanname staat dat zij nog uitgezocht wordt, terwijl er al kennis is.
f11-says = De theorie zegt zelf wat nog uit te zoeken is, en wie dat doet.
f12-says = Een bestand is niet te lezen.
f13-says = De tekst is niet te lezen zoals zij er staat, bijvoorbeeld door een haak of aanhalingsteken.
f14-says = Wat de theorie van een regel instelt, verandert niets.
f15-says = Een pijl heeft hier geen teken, en op een andere plek wel.

# Regels waarvan de eerste zin op de bladzijde niet alles zegt
b03-says = Over een oorzakelijke pijl verschillen de bronnen, of er zijn alleen bronnen tegen.
l03-says = Van iets gemeenschappelijks verwachten twee of meer partijen iets, en geen van hen vult het aan.
r01-says = Bij een besluit van gespreksronde 2 staat niet waarom, of een sfeer heeft geen voorbeeld.
r02-says = Een actor, een inzet of een rol is half beschreven, of een pijl naar een sfeer heeft geen weg terug.
s08-says = Een oorzakelijke pijl slaat een hele sfeer over, zonder reden.
s09-says = Een pijl loopt tussen soorten elementen waartussen de theorie hem niet toestaat.
w01-says = Vanuit het begin van een keten is op een waardeniveau van de theorie geen waarde bereikbaar.
w03-says = De bereikte waarden liggen scheef over de niveaus, of over een besparing is veel meer gezegd dan over waarden.
w04-says = Op de paden van een keten wint steeds dezelfde partij.
