//! How each record is written, for whoever wrote something else in its place.

/// Name of a record → how it is written, the text that is most probably at hand first.
const EXAMPLES: &[(&str, &str)] = &[
    ("Element", "Element(id: \"…\", label: \"…\", kind: Activity)"),
    ("Causes", "Causes(from: \"…\", to: \"…\", sign: Plus)"),
    ("Source", "Source(id: \"…\", title: \"…\")"),
    ("Sphere", "Sphere(id: \"…\", label: \"…\")"),
    ("ValueLevel", "ValueLevel(id: \"…\", label: \"…\")"),
    ("Chain", "Chain(id: \"…\", label: \"…\", from: [\"…\"], to: [\"…\"])"),
    ("View", "View(id: \"…\", label: \"…\", chain: \"…\")"),
    ("Claim", "Claim(quote: \"…\", knowledge: Practice)"),
    ("Assumption", "Assumption(text: \"…\")"),
    ("Scope", "Scope(audience: \"…\")"),
    ("Effect", "Effect(quote: \"…\", low: 1, high: 5, unit: \"…\")"),
    ("Level", "Level(\"…\", Literal)"),
    ("Score", "Score(\"…\", Yes)"),
    ("Mute", "Mute(rule: \"B02\", because: \"…\")"),
    ("Setting", "Setting(rule: \"B02\", severity: Note)"),
    ("Limit", "Limit(\"…\", 3)"),
];

/// Kinds of item → the list that they stand in.
const LISTS: &[(&str, &str)] = &[
    ("Element", "elements"),
    ("Causes", "links"),
    ("Serves", "links"),
    ("PartOf", "links"),
    ("Defines", "links"),
    ("BelongsTo", "links"),
    ("Role", "links"),
    ("Conditions", "links"),
    ("Source", "sources"),
    ("Sphere", "spheres"),
    ("ValueLevel", "value_levels"),
    ("Criterion", "criteria"),
    ("Strain", "strains"),
    ("Chain", "chains"),
    ("View", "views"),
    ("Norm", "norms"),
    ("Loop", "loops"),
    ("Allowed", "allowed"),
    ("Mute", "mute"),
    ("Setting", "settings"),
    ("Limit", "limits"),
    ("Claim", "claims"),
    ("Assumption", "assumptions"),
];

/// How the record is written, with the first text that was written filled in.
pub(super) fn filled(name: &str, written: &str) -> Option<String> {
    let (_, example) = EXAMPLES.iter().find(|(record, _)| *record == name)?;
    let text = written.split('"').nth(1).filter(|text| !text.is_empty());
    Some(text.map_or_else(|| (*example).to_owned(), |text| example.replacen('…', text, 1)))
}

/// The list that an item of this kind stands in.
pub(super) fn list_of(word: &str) -> Option<&'static str> {
    LISTS.iter().find(|(item, _)| *item == word).map(|&(_, list)| list)
}
