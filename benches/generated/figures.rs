//! Random theories to draw, the same on every machine: six spheres, 1.75 links an element,
//! labels of 20 to 80 characters, a few links that run back. No number in them means anything.

#[path = "numbers.rs"]
mod numbers;

use std::fmt::Write;

use numbers::Numbers;

pub const SPHERES: usize = 6;
pub const SIZES: [usize; 5] = [30, 100, 300, 1_000, 3_000];
pub const SEEDS: [u64; 5] = [1, 2, 3, 4, 5];

/// How the spheres of the elements relate to the links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lanes {
    /// A sphere is two ranks, and links run on to a later rank, apart from a few.
    Following,
    /// The same, with a quarter of the elements moved to a sphere beside theirs.
    Moved,
}

impl Lanes {
    pub const ALL: [Lanes; 2] = [Lanes::Following, Lanes::Moved];

    pub fn name(self) -> &'static str {
        match self {
            Lanes::Following => "following",
            Lanes::Moved => "moved",
        }
    }
}

/// Two ranks a sphere. A link goes to the next rank six times in eight, and to the second or
/// third after it once each.
const RANKS: usize = 2 * SPHERES;
const STEPS: [usize; 8] = [1, 1, 1, 1, 1, 1, 2, 3];
/// One link in so many is turned around.
const BACK: usize = 50;

const WORDS: [&str; 40] = [
    "aandacht",
    "begeleiding",
    "beleid",
    "betrokkenheid",
    "bewoners",
    "buurt",
    "cliënten",
    "contact",
    "dagbesteding",
    "de",
    "eenzaamheid",
    "en",
    "gemeente",
    "gezondheid",
    "het",
    "huisarts",
    "inloop",
    "inzet",
    "jongeren",
    "kosten",
    "mantelzorgers",
    "meer",
    "minder",
    "netwerk",
    "ondersteuning",
    "ontmoeting",
    "op",
    "participatie",
    "samenwerking",
    "schuldhulpverlening",
    "sociale basis",
    "tijdige",
    "toegang",
    "van",
    "vertrouwen",
    "voor",
    "vrijwilligers",
    "wachttijd",
    "zelfredzaamheid",
    "zorgvraag",
];
const KINDS: [&str; 5] = ["Activity", "State", "Outcome", "Factor", "Output"];
const KNOWLEDGE: [&str; 4] = ["Expectation", "Position", "Unshown", "Research"];

/// A theory as text.
pub fn theory(elements: usize, seed: u64, lanes: Lanes) -> String {
    let mut numbers = Numbers((0x5EED_0000_0000_0001 ^ elements as u64).wrapping_mul(2 * seed + 1));
    (0..20).for_each(|_| {
        numbers.below(2);
    });
    let mut text =
        String::from("Theory(\n    id: \"drawn\",\n    title: \"Een gemaakte theorie\",\n    language: Nl,\n");
    text.push_str("    spheres: [\n");
    for sphere in 0..SPHERES {
        let _ = writeln!(text, "        Sphere(id: \"s{sphere}\", label: \"Sfeer {sphere}\", layer: {sphere}),");
    }
    text.push_str("    ],\n    sources: [Source(id: \"report\", title: \"Een rapport\", year: 2022)],\n");
    let home = |element: usize| element * SPHERES / elements;
    let links = links(elements, &mut numbers);
    text.push_str("    elements: [\n");
    for element in 0..elements {
        let label = label(&mut numbers);
        let kind = KINDS[numbers.below(KINDS.len())];
        let sphere = match lanes {
            Lanes::Following => home(element),
            Lanes::Moved => moved(home(element), &mut numbers),
        };
        let _ = writeln!(
            text,
            "        Element(id: \"e{element}\", label: \"{label}\", kind: {kind}, sphere: \"s{sphere}\"),"
        );
    }
    text.push_str("    ],\n    links: [\n");
    for (link, (from, to)) in links.into_iter().enumerate() {
        let (sign, knowledge) = (if link % 7 == 0 { "Minus" } else { "Plus" }, KNOWLEDGE[link % KNOWLEDGE.len()]);
        let _ = writeln!(
            text,
            "        Causes(id: \"k{link}\", from: \"e{from}\", to: \"e{to}\", sign: {sign}, modality: Expected, \
             provenance: Literal, claims: [Claim(stance: Supports, knowledge: {knowledge}, \
             quote: \"zo staat het er\", source: \"report\", provenance: Literal)]),"
        );
    }
    text.push_str("    ],\n)\n");
    text
}

/// Each pair once.
fn links(elements: usize, numbers: &mut Numbers) -> Vec<(usize, usize)> {
    let first = |rank: usize| (rank * elements).div_ceil(RANKS);
    let (mut links, mut taken) = (Vec::new(), std::collections::HashSet::new());
    while links.len() < elements * 7 / 4 {
        let from = numbers.below(elements);
        let rank = from * RANKS / elements + STEPS[numbers.below(STEPS.len())];
        if rank >= RANKS {
            continue;
        }
        let to = first(rank) + numbers.below(first(rank + 1) - first(rank));
        let (from, to) = if links.len() % BACK == BACK - 1 { (to, from) } else { (from, to) };
        if taken.insert((from, to)) {
            links.push((from, to));
        }
    }
    links
}

/// One element in four stands one sphere to either side.
fn moved(home: usize, numbers: &mut Numbers) -> usize {
    match (numbers.below(4), numbers.below(2)) {
        (0, 0) if home > 0 => home - 1,
        (0, _) if home + 1 < SPHERES => home + 1,
        (0, _) => home - 1,
        _ => home,
    }
}

fn label(numbers: &mut Numbers) -> String {
    let length = 20 + numbers.below(46);
    let mut label = String::new();
    while label.chars().count() < length {
        if !label.is_empty() {
            label.push(' ');
        }
        label.push_str(WORDS[numbers.below(WORDS.len())]);
    }
    label
}
