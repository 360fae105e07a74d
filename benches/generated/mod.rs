//! Theories of any size, the same on every machine: elements in six spheres, 2.5 links
//! an element, one claim a link. No number in them means anything.

mod numbers;

use std::fmt::Write;

use numbers::Numbers;

const SPHERES: [&str; 6] = ["policy", "institutional", "communal", "personal", "individual", "society"];
const KINDS: [&str; 5] = ["Input", "Activity", "State", "Outcome", "Value"];
const KNOWLEDGE: [&str; 4] = ["Expectation", "Position", "Unshown", "Practice"];

/// A theory as text: about 900 bytes an element.
pub fn theory(elements: usize) -> String {
    let mut numbers = Numbers(0x5EED_0000_0000_0001 ^ elements as u64);
    let mut text = String::with_capacity(elements * 950);
    text.push_str(
        "Theory(\n    id: \"generated\",\n    title: \"A generated theory\",\n    language: En,\n    spheres: [\n",
    );
    for (layer, sphere) in SPHERES.iter().enumerate() {
        let _ = writeln!(text, "        Sphere(id: \"{sphere}\", label: \"The {sphere} sphere\", layer: {layer}),");
    }
    text.push_str("    ],\n    sources: [Source(id: \"report\", title: \"A report\", year: 2022)],\n    elements: [\n");
    for element in 0..elements {
        let (kind, sphere) = (KINDS[element * KINDS.len() / elements], SPHERES[element * SPHERES.len() / elements]);
        let _ = writeln!(
            text,
            "        Element(id: \"e{element}\", label: \"Strength of part {element}\", kind: {kind}, sphere: \"{sphere}\"),"
        );
    }
    text.push_str("    ],\n    links: [\n");
    for link in 0..elements * 5 / 2 {
        // Every pair once: the links of an element differ in their step, a short way
        // forward; one in fifty runs back.
        let from = link * 2 / 5;
        let step = 1 + (link % 5) * 13 + numbers.below(13);
        let to = if link % 50 == 0 { (from + elements - step) % elements } else { (from + step) % elements };
        let (sign, knowledge) = (if link % 7 == 0 { "Minus" } else { "Plus" }, KNOWLEDGE[link % KNOWLEDGE.len()]);
        let _ = write!(
            text,
            "        Causes(\n            id: \"k{link}\", from: \"e{from}\", to: \"e{to}\", sign: {sign}, modality: Expected, provenance: Literal,\n            \
             claims: [Claim(stance: Supports, knowledge: {knowledge}, claimant: \"party {}\",\n                \
             quote: \"more of part {from} leads to more of {to}\", source: \"report\", locator: \"p. {}\", provenance: Literal)],\n        ),\n",
            link % 12,
            link % 300,
        );
    }
    let last = elements - 1;
    let _ = write!(
        text,
        "    ],\n    chains: [Chain(id: \"main\", label: \"Main chain\", from: [\"e0\"], to: [\"e{last}\"])],\n)\n"
    );
    text
}
