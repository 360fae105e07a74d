//! Dutch words that people write where the notation has a word of its own.
//!
//! The file is in one language, its authors often think in another. In: a word as it was
//! typed. Out: the word of the notation that it stands for. The room may not look into
//! `language`; a test holds this table against the glossary there.

/// Dutch word → word of a fixed list. One Dutch word may stand for several: the list that
/// belongs at the place decides.
const CHOICES: &[(&str, &str)] = &[
    ("nederlands", "Nl"),
    ("engels", "En"),
    ("dutch", "Nl"),
    ("english", "En"),
    ("actor", "Actor"),
    ("partij", "Actor"),
    ("onderdeel", "Component"),
    ("plek", "Place"),
    ("plaats", "Place"),
    ("voorbeeld", "Example"),
    ("inzet", "Input"),
    ("investering", "Input"),
    ("activiteit", "Activity"),
    ("actie", "Action"),
    ("bouwsteen", "BuildingBlock"),
    ("mechanisme", "Mechanism"),
    ("factor", "Factor"),
    ("toestand", "State"),
    ("prestatie", "Output"),
    ("uitkomst", "Outcome"),
    ("uitkomstgroep", "OutcomeGroup"),
    ("waarde", "Value"),
    ("ambitie", "Ambition"),
    ("uitgave", "Expenditure"),
    ("besparing", "Saving"),
    ("voorwaarde", "Condition"),
    ("risico", "Risk"),
    ("context", "Context"),
    ("bijdrage", "Contribution"),
    ("samengesteld", "Composite"),
    ("eigenschap", "Property"),
    ("oorzakelijkepijl", "Causes"),
    ("veroorzaakt", "Causes"),
    ("leidttot", "Causes"),
    ("oorzaak", "Causes"),
    ("middelvoor", "Serves"),
    ("dient", "Serves"),
    ("onderdeelvan", "PartOf"),
    ("perdefinitie", "Defines"),
    ("perdefinitie", "Definition"),
    ("definitie", "Definition"),
    ("definieert", "Defines"),
    ("hoortbij", "BelongsTo"),
    ("rol", "Role"),
    ("voorwaardebijeenpijl", "Conditions"),
    ("voorwaarde", "Conditions"),
    ("plus", "Plus"),
    ("positief", "Plus"),
    ("min", "Minus"),
    ("negatief", "Minus"),
    ("onbekend", "Unknown"),
    ("zeker", "Certain"),
    ("verwacht", "Expected"),
    ("mogelijk", "Possible"),
    ("letterlijk", "Literal"),
    ("letterlijkgekoppeld", "LiteralMapped"),
    ("letterlijkmaaringedeeld", "LiteralMapped"),
    ("interpretatie", "Interpretation"),
    ("geinterpreteerd", "Interpretation"),
    ("afgeleid", "Interpretation"),
    ("analyse", "Analysis"),
    ("eigentoevoeging", "Analysis"),
    ("voor", "Supports"),
    ("steunt", "Supports"),
    ("tegen", "Contradicts"),
    ("spreekttegen", "Contradicts"),
    ("gemengd", "Mixed"),
    ("onderzoek", "Research"),
    ("praktijk", "Practice"),
    ("praktijkkennis", "Practice"),
    ("ervaring", "Experience"),
    ("nietgetoond", "Unshown"),
    ("kennisclaim", "Unshown"),
    ("kennisclaimbronnietgetoond", "Unshown"),
    ("verwachting", "Expectation"),
    ("standpunt", "Position"),
    ("goedbeschreven", "WellDescribed"),
    ("goedonderbouwd", "WellFounded"),
    ("eersteaanwijzingen", "FirstIndications"),
    ("goedeaanwijzingen", "GoodIndications"),
    ("sterkeaanwijzingen", "StrongIndications"),
    ("hoog", "High"),
    ("redelijk", "Moderate"),
    ("matig", "Moderate"),
    ("laag", "Low"),
    ("zeerlaag", "VeryLow"),
    ("meer", "More"),
    ("minder", "Less"),
    ("allesnodig", "AllNeeded"),
    ("allenodig", "AllNeeded"),
    ("eengenoeg", "OneIsEnough"),
    ("eenisgenoeg", "OneIsEnough"),
    ("optellend", "Additive"),
    ("ja", "Yes"),
    ("nee", "No"),
    ("twijfel", "Doubt"),
    ("nietbesproken", "NotDiscussed"),
    ("in", "In"),
    ("uit", "Out"),
    ("fout", "Error"),
    ("waarschuwing", "Warning"),
    ("opmerking", "Note"),
    ("sferen", "Spheres"),
    ("onderdelen", "Components"),
    ("steun", "Support"),
    ("theorie", "Theory"),
    ("register", "Register"),
    ("overlay", "Overlay"),
    ("element", "Element"),
    ("bron", "Source"),
    ("bewering", "Claim"),
    ("aanname", "Assumption"),
    ("keten", "Chain"),
    ("zicht", "View"),
    ("blik", "View"),
    ("norm", "Norm"),
    ("lus", "Loop"),
    ("sfeer", "Sphere"),
    ("waardeniveau", "ValueLevel"),
    ("niveau", "Level"),
];

/// Dutch word → name of a field. The right side holds every field of the notation.
const FIELDS: &[(&str, &str)] = &[
    ("naam", "label"),
    ("naam", "title"),
    ("naam", "id"),
    ("kortenaam", "id"),
    ("code", "id"),
    ("label", "label"),
    ("titel", "title"),
    ("titel", "label"),
    ("taal", "language"),
    ("auteur", "author"),
    ("versie", "version"),
    ("over", "about"),
    ("insluiten", "include"),
    ("bevat", "include"),
    ("allesinsluiten", "include_all"),
    ("neem", "take"),
    ("sferen", "spheres"),
    ("waardeniveaus", "value_levels"),
    ("bronnen", "sources"),
    ("criteria", "criteria"),
    ("elementen", "elements"),
    ("pijlen", "links"),
    ("verbanden", "links"),
    ("ketens", "chains"),
    ("keten", "chain"),
    ("zichten", "views"),
    ("blikken", "views"),
    ("normen", "norms"),
    ("lussen", "loops"),
    ("toegestaan", "allowed"),
    ("dempen", "mute"),
    ("instellingen", "settings"),
    ("zwaarte", "severity"),
    ("ernst", "severity"),
    ("grenzen", "limits"),
    ("woorden", "words"),
    ("alleen", "only"),
    ("werksessie", "workshop"),
    ("soort", "kind"),
    ("sfeer", "sphere"),
    ("definitie", "definition"),
    ("citaat", "quote"),
    ("bron", "source"),
    ("vindplaats", "locator"),
    ("niveaus", "levels"),
    ("voor", "for"),
    ("gewenst", "desired"),
    ("gemeengoed", "commons"),
    ("ongewenst", "unwanted"),
    ("doel", "goal"),
    ("doel", "end"),
    ("medeeigenaar", "co_owner"),
    ("labels", "tags"),
    ("trefwoorden", "tags"),
    ("theorie", "theory"),
    ("samenkomst", "convergence"),
    ("profiel", "profile"),
    ("opmerking", "note"),
    ("notitie", "note"),
    ("van", "from"),
    ("naar", "to"),
    ("tot", "to"),
    ("teken", "sign"),
    ("modaliteit", "modality"),
    ("stelligheid", "modality"),
    ("mechanisme", "mechanism"),
    ("waarom", "mechanism"),
    ("waarom", "why"),
    ("nodig", "necessary"),
    ("noodzakelijk", "necessary"),
    ("aannames", "assumptions"),
    ("beweringen", "claims"),
    ("effect", "effect"),
    ("middel", "means"),
    ("deel", "part"),
    ("onderdeel", "part"),
    ("geheel", "whole"),
    ("actie", "action"),
    ("bouwsteen", "block"),
    ("actor", "actor"),
    ("werkwoord", "verb"),
    ("voorwerp", "object"),
    ("element", "element"),
    ("pijl", "link"),
    ("herkomst", "provenance"),
    ("wie", "claimant"),
    ("zegt", "claimant"),
    ("direct", "direct"),
    ("indicator", "indicator"),
    ("bereik", "scope"),
    ("belang", "importance"),
    ("zekerheid", "certainty"),
    ("term", "term"),
    ("groep", "group"),
    ("open", "open"),
    ("standpunt", "stance"),
    ("kennis", "knowledge"),
    ("jaar", "year"),
    ("sterkte", "strength"),
    ("studie", "study"),
    ("onderzoek", "study"),
    ("tekst", "text"),
    ("laag", "low"),
    ("laag", "layer"),
    ("hoog", "high"),
    ("eenheid", "unit"),
    ("kern", "core"),
    ("op", "on"),
    ("regel", "rule"),
    ("regels", "rules"),
    ("via", "through"),
    ("door", "through"),
    ("want", "because"),
    ("omdat", "because"),
    ("bestand", "file"),
    ("adres", "url"),
    ("ernaast", "beside"),
    ("naast", "beside"),
    ("bijdragen", "contributions"),
    ("eigenschappen", "properties"),
    ("besluit", "decision"),
    ("doelgroep", "audience"),
    ("omgeving", "setting"),
    ("periode", "period"),
    ("datum", "date"),
    ("begeleider", "facilitator"),
    ("aanwezig", "present"),
    ("afwezig", "absent"),
    ("ronde", "round"),
    ("verwachtingen", "hopes"),
    ("hoop", "hopes"),
    ("zorgen", "fears"),
    ("scores", "scores"),
    ("beoordeeld", "judged"),
    ("minderheid", "minority"),
    ("afspraken", "agreements"),
    ("nietverwacht", "not_expected"),
    ("aanvaard", "accepted"),
];

/// The word of the list that this Dutch word stands for.
pub fn choice<'w>(found: &str, words: &[&'w str]) -> Option<&'w str> {
    meant(found, words, CHOICES)
}

/// The field of the record that this Dutch word stands for.
pub fn field<'w>(found: &str, fields: &[&'w str]) -> Option<&'w str> {
    meant(found, fields, FIELDS)
}

/// The same where the word can stand for no other field of the record.
pub(super) fn only_field<'w>(found: &str, fields: &[&'w str]) -> Option<&'w str> {
    let plain = plain(found);
    let mut known = FIELDS.iter().filter(|(dutch, _)| *dutch == plain);
    let mut meant = known.by_ref().filter_map(|(_, word)| fields.iter().copied().find(|other| other == word));
    meant.next().filter(|_| meant.next().is_none())
}

/// Whether some record of the notation has a field of this name.
pub(super) fn is_field(name: &str) -> bool {
    FIELDS.iter().any(|&(_, field)| field == name)
}

/// The field of this name, as the notation spells it.
pub(super) fn spelled(name: &str) -> Option<&'static str> {
    FIELDS.iter().find(|&&(_, field)| field == name).map(|&(_, field)| field)
}

/// Whether a name is a field, or a Dutch word for one.
pub(super) fn names_field(name: &str) -> bool {
    is_field(name) || FIELDS.iter().any(|&(dutch, _)| dutch == name)
}

/// Whether a text that says not in which language it is, is written by somebody who
/// thinks in Dutch: it names that language, or one of its fields is a Dutch word.
pub fn is_likely(text: &str) -> bool {
    let names = |line: &str| {
        let said = line.split_once("language").map_or("", |(_, rest)| rest);
        let said = said.trim_start_matches([':', '=', ' ', '"']).to_lowercase();
        said.starts_with("nl") || said.starts_with("ned") || said.starts_with("dutch")
    };
    let starts_dutch = |line: &str| {
        let word = line.trim_start().split_once(':').map_or("", |(word, _)| word);
        !is_field(word) && FIELDS.iter().any(|&(dutch, _)| dutch == word)
    };
    text.lines().take(200).any(|line| names(line) || line.split(['(', ',']).any(starts_dutch))
}

fn meant<'w>(found: &str, words: &[&'w str], table: &[(&str, &str)]) -> Option<&'w str> {
    let plain = plain(found);
    let known = table.iter().filter(|(dutch, _)| *dutch == plain);
    known.filter_map(|(_, word)| words.iter().copied().find(|other| other == word)).next()
}

/// Lower case and letters only, without marks: `Eén genoeg` is `eengenoeg`.
fn plain(word: &str) -> String {
    let letter = |letter: char| match letter {
        'é' | 'è' | 'ë' => 'e',
        'ï' => 'i',
        'ö' | 'ó' => 'o',
        other => other,
    };
    word.to_lowercase().chars().filter(|sign| sign.is_alphabetic()).map(letter).collect()
}
