//! What does it look like as a whole?

use super::{Asked, Question};
use crate::analysis::loops::Tally;
use crate::analysis::statistics::{Shares, Statistics, statistics};
use crate::finding::{Fact, Message};
use crate::language::terms::{kind_key, link_key};
use crate::report::answers::{Answer, Cell};
use crate::theory::support::Status;
use crate::theory::{ElementId, Knowledge};

pub(super) static QUESTION: Question =
    Question { name: "statistics", asks: "what does it look like as a whole?", ask };

fn ask(asked: &Asked<'_>) -> Answer {
    let starts: Vec<ElementId> = asked.routes.iter().flat_map(|route| route.from.iter().copied()).collect();
    let found = statistics(asked.graph, &starts);
    let mut answer = Answer::default();
    if let Some(support) = support(asked) {
        answer.line(support);
    }
    further(asked, &found, &mut answer);
    answer.table("table-network", &["column-property", "column-number", "column-of"], properties(&found));
    answer.table("table-kinds", &["column-kind", "column-number"], kinds(&found));
    answer.table(
        "table-central",
        &["column-element", "column-into", "column-out", "column-between", "column-goals", "column-values"],
        central(&found),
    );
    answer
}

/// What the causal links rest on at best, most knowledge first; none where there is no link.
fn support(asked: &Asked<'_>) -> Option<Message> {
    let tiers: [(&'static str, &[Option<Knowledge>]); 6] = [
        ("tier-known", &[Some(Knowledge::Research), Some(Knowledge::Practice), Some(Knowledge::Experience)]),
        ("tier-unshown", &[Some(Knowledge::Unshown)]),
        ("tier-position", &[Some(Knowledge::Position)]),
        ("tier-expectation", &[Some(Knowledge::Expectation)]),
        ("tier-definition", &[Some(Knowledge::Definition)]),
        ("tier-none", &[None]),
    ];
    let graph = asked.graph;
    // Knowledge whose source is not shown is a claim to knowledge: its rank tells.
    let best = |id| match graph.support(id) {
        support if support.status == Status::Unshown => Some(Knowledge::Unshown),
        support => support.best_for,
    };
    let links: Vec<_> = graph.causal_links().map(|(id, _)| best(id)).collect();
    let counted = tiers.iter().filter_map(|(key, kinds)| {
        let count = links.iter().filter(|best| kinds.contains(best)).count();
        (count > 0).then(|| Fact::from(Message::new(key).with("count", count)))
    });
    let counted: Vec<Fact> = counted.collect();
    (!links.is_empty()).then(|| Message::new("statistics-support").with("links", links.len()).with("tiers", counted))
}

fn further(asked: &Asked<'_>, found: &Statistics, answer: &mut Answer) {
    let Shares { causal, mechanism, source, known, sign, .. } = found.shares;
    if causal > 0 {
        let message = Message::new("statistics-shares").with("causal", causal).with("mechanism", mechanism);
        answer.further(message.with("source", source).with("known", known).with("sign", sign));
    }
    if let Some(far) = &found.depth.furthest {
        let message = Message::new("statistics-depth").with("links", far.links).with("layers", found.depth.layers);
        answer.further(message.with("elements", asked.names(&far.elements)));
    }
    let most = found.highest(|central| central.leverage.ends as f64, 3);
    let most: Vec<ElementId> = most.iter().map(|ranked| ranked.item).collect();
    if !most.is_empty() && found.ends.goals.len() + found.ends.values.len() > 0 {
        answer.further(Message::new("statistics-leverage").with("elements", asked.names(&most)));
    }
    if found.followed.0 < found.followed.1 {
        let message = Message::new("statistics-estimate").with("starts", found.followed.0);
        answer.further(message.with("of", found.followed.1));
    }
}

fn properties(found: &Statistics) -> Vec<Vec<Cell>> {
    let count = |key, number: usize| vec![Cell::Word(key), Cell::count(number), Cell::Nothing];
    let of = |key, number: usize, whole: usize| vec![Cell::Word(key), Cell::count(number), Cell::count(whole)];
    let shares = &found.shares;
    let Tally { reinforcing, balancing, unknown, is_whole } = found.loops;
    let loops = |key, number: u64| {
        let number = u128::from(number);
        vec![Cell::Word(key), if is_whole { Cell::Number(number) } else { Cell::AtLeast(number) }, Cell::Nothing]
    };
    vec![
        count("property-elements", found.elements),
        vec![
            Cell::Word("property-steps"),
            Cell::count(found.steps),
            Cell::Number(u128::from(found.possible)),
        ],
        count("property-causal", shares.causal),
        of("property-mechanism", shares.mechanism, shares.causal),
        of("property-source", shares.source, shares.causal),
        of("property-known", shares.known, shares.causal),
        of("property-sign", shares.sign, shares.causal),
        of("property-sources", found.sources.len(), found.elements),
        of("property-sinks", found.sinks.len(), found.elements),
        of("property-loose", found.loose.len(), found.elements),
        loops("property-reinforcing", reinforcing),
        loops("property-balancing", balancing),
        loops("property-unknown", unknown),
        count("property-knots", found.knots.len()),
        count("property-layers", found.depth.layers),
    ]
}

fn kinds(found: &Statistics) -> Vec<Vec<Cell>> {
    let elements = found.kinds.iter().map(|&(kind, count)| vec![Cell::Word(kind_key(kind)), Cell::count(count)]);
    let links = found.links.iter().map(|&(kind, count)| vec![Cell::Word(link_key(kind)), Cell::count(count)]);
    elements.chain(links).collect()
}

/// Those that lead to most ends first, then those between most others; equals in the order of the files.
fn central(found: &Statistics) -> Vec<Vec<Cell>> {
    let mut central: Vec<_> = found.central.iter().filter(|it| it.into + it.out > 0).collect();
    central.sort_by(|one, other| other.between.total_cmp(&one.between));
    let row = |it: &&crate::analysis::statistics::Central| {
        vec![
            Cell::Element(it.element),
            Cell::count(it.into),
            Cell::count(it.out),
            Cell::Measure(it.between),
            Cell::count(it.leverage.goals),
            Cell::count(it.leverage.values),
        ]
    };
    central.iter().map(row).collect()
}
