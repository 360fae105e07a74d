//! What the arrows of a figure rest on, in words.

use super::lens::Pick;
use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::theory::LinkId;
use crate::theory::Provenance;
use crate::theory::support::Status;

/// The title of a figure that asks what all rests on: of its sphere, or of the theory.
pub fn title(graph: &TheoryGraph<'_>, words: &Words, pick: &Pick) -> String {
    let theory = graph.theory;
    let whole = if theory.title.is_empty() { &theory.id } else { &theory.title };
    let what = match &pick.limits[..] {
        [limit] => limit.clone(),
        _ => whole.to_string(),
    };
    words.say(&Message::new("figure-evidence-title").with("what", what))
}

/// All causal links of a figure by what they rest on, in one sentence, and how many rest on
/// several kinds of knowledge. Every link is in exactly one part.
pub fn sentences(graph: &TheoryGraph<'_>, words: &Words, causal: &[LinkId]) -> Vec<String> {
    let part = |key, count: usize| (count > 0).then(|| words.say(&Message::new(key).with("count", count)));
    let parts: Vec<String> = Ground::ALL
        .into_iter()
        .filter_map(|ground| part(ground.key(), causal.iter().filter(|&&id| Ground::of(graph, id) == ground).count()))
        .collect();
    let rests = Message::new("figure-evidence").with("all", causal.len()).with("parts", words.join(&parts));
    let several = causal.iter().filter(|&&id| graph.support(id).kinds > 1).count();
    let several = Message::new("figure-several-kinds").with("count", several).with("all", causal.len());
    vec![words.say(&rests), words.say(&several)]
}

/// What a causal link rests on, as a sentence counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ground {
    Soft,
    Unshown,
    Carried,
    Mixed,
    Contested,
    Against,
    Own,
    Nothing,
}

impl Ground {
    const ALL: [Ground; 8] = [
        Ground::Soft,
        Ground::Unshown,
        Ground::Carried,
        Ground::Mixed,
        Ground::Contested,
        Ground::Against,
        Ground::Own,
        Ground::Nothing,
    ];

    fn of(graph: &TheoryGraph<'_>, id: LinkId) -> Ground {
        match graph.support(id).status {
            Status::ExpectationOnly | Status::PositionOnly => Ground::Soft,
            Status::Unshown => Ground::Unshown,
            Status::Carried | Status::ByDefinition => Ground::Carried,
            Status::Mixed => Ground::Mixed,
            Status::Contested => Ground::Contested,
            Status::Contradicted | Status::Denied => Ground::Against,
            Status::Unsourced if graph.theory.link(id).provenance == Provenance::Analysis => Ground::Own,
            Status::Unsourced => Ground::Nothing,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Ground::Soft => "figure-evidence-soft",
            Ground::Unshown => "figure-evidence-unshown",
            Ground::Carried => "figure-evidence-carried",
            Ground::Mixed => "figure-evidence-mixed",
            Ground::Contested => "figure-evidence-contested",
            Ground::Against => "figure-evidence-against",
            Ground::Own => "figure-evidence-own",
            Ground::Nothing => "figure-evidence-nothing",
        }
    }
}
