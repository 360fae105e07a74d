//! What a field says, in words and for other programs.

use serde_json::json;

use crate::analysis::change::Value;
use crate::language::Words;
use crate::language::terms::{
    kind_key, knowledge_key, link_key, modality_key, provenance_key, rank_key, severity_key, sign_key, stance_key,
};
use crate::report::paint::tame;
use crate::theory::support::Rank;
use crate::theory::{
    Answer, Certainty, Convergence, CriterionKind, Decision, Desired, Round, Strength, Tongue, Weight,
};

/// A value for a person.
pub fn shown(value: &Value, words: &Words) -> String {
    match value {
        Value::Text(text) | Value::Name(text) => format!("‘{}’", tame(text)),
        Value::Code(text) => tame(text),
        Value::Number(number) => number.to_string(),
        Value::Measure(measure) => measure.to_string().replace('.', &words.key("decimal-mark")),
        Value::Row(values) => {
            let values = values.iter().filter(|value| **value != Value::Row(Vec::new()));
            values.map(|value| shown(value, words)).collect::<Vec<_>>().join(", ")
        }
        Value::Yes(yes) => words.key(if *yes { "yes" } else { "no" }),
        Value::Kind(it) => words.key(kind_key(*it)),
        Value::LinkKind(it) => words.key(link_key(*it)),
        Value::Sign(it) => words.key(sign_key(*it)),
        Value::Modality(it) => words.key(modality_key(*it)),
        Value::Provenance(it) => words.key(provenance_key(*it)),
        Value::Stance(it) => words.key(stance_key(*it)),
        Value::Knowledge(it) => words.key(knowledge_key(*it)),
        Value::Strength(it) => words.key(rank_key(strength(*it))),
        Value::Certainty(it) => words.key(certainty(*it)),
        Value::Desired(it) => words.key(desired(*it)),
        Value::Convergence(it) => words.key(convergence(*it)),
        Value::Decision(it) => words.key(decision_key(*it)),
        Value::Answer(it) => words.key(answer_key(*it)),
        Value::Tongue(it) => words.key(tongue(*it)),
        Value::Weight(it) => words.key(weight(*it)),
        Value::CriterionKind(it) => words.key(criterion(*it)),
        Value::Round(it) => words.key(round(*it)),
    }
}

/// Several values for a person; nothing where there are none.
pub fn all(values: &[Value], words: &Words) -> String {
    match values {
        [] => "–".to_owned(),
        values => values.iter().map(|value| shown(value, words)).collect::<Vec<_>>().join(", "),
    }
}

/// A value for other programs: the words of the file.
pub fn plain(value: &Value) -> serde_json::Value {
    match value {
        Value::Text(text) | Value::Name(text) | Value::Code(text) => json!(&**text),
        Value::Number(number) => json!(number),
        Value::Measure(measure) => json!(measure),
        Value::Row(values) => values.iter().map(plain).collect(),
        Value::Yes(yes) => json!(yes),
        Value::Kind(it) => json!(it.word()),
        Value::LinkKind(it) => json!(it.word()),
        Value::Sign(it) => json!(it.word()),
        Value::Modality(it) => json!(it.word()),
        Value::Provenance(it) => json!(it.word()),
        Value::Stance(it) => json!(it.word()),
        Value::Knowledge(it) => json!(it.word()),
        Value::Strength(it) => json!(it.word()),
        Value::Certainty(it) => json!(it.word()),
        Value::Desired(it) => json!(it.word()),
        Value::Convergence(it) => json!(it.word()),
        Value::Decision(it) => json!(it.word()),
        Value::Answer(it) => json!(it.word()),
        Value::Tongue(it) => json!(it.word()),
        Value::Weight(it) => json!(it.word()),
        Value::CriterionKind(it) => json!(it.word()),
        Value::Round(it) => json!(it.word()),
    }
}

fn strength(strength: Strength) -> Rank {
    match strength {
        Strength::WellDescribed => Rank::WELL_DESCRIBED,
        Strength::WellFounded => Rank::WELL_FOUNDED,
        Strength::FirstIndications => Rank::FIRST_INDICATIONS,
        Strength::GoodIndications => Rank::GOOD_INDICATIONS,
        Strength::StrongIndications => Rank::STRONG_INDICATIONS,
    }
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::High => "certainty-high",
        Certainty::Moderate => "certainty-moderate",
        Certainty::Low => "certainty-low",
        Certainty::VeryLow => "certainty-very-low",
    }
}

fn desired(desired: Desired) -> &'static str {
    match desired {
        Desired::More => "desired-more",
        Desired::Less => "desired-less",
    }
}

fn convergence(convergence: Convergence) -> &'static str {
    match convergence {
        Convergence::AllNeeded => "convergence-all",
        Convergence::OneIsEnough => "convergence-one",
        Convergence::Additive => "convergence-additive",
    }
}

pub fn decision_key(decision: Decision) -> &'static str {
    match decision {
        Decision::In => "decision-in",
        Decision::Out => "decision-out",
        Decision::Doubt => "decision-doubt",
    }
}

pub fn answer_key(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "scored-yes",
        Answer::No => "scored-no",
        Answer::Doubt => "scored-doubt",
        Answer::NotDiscussed => "scored-not-discussed",
    }
}

fn tongue(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Nl => "tongue-nl",
        Tongue::En => "tongue-en",
    }
}

fn weight(weight: Weight) -> &'static str {
    use crate::finding::Severity;
    severity_key(match weight {
        Weight::Error => Severity::Error,
        Weight::Warning => Severity::Warning,
        Weight::Note => Severity::Note,
    })
}

fn criterion(kind: CriterionKind) -> &'static str {
    match kind {
        CriterionKind::Contribution => "criterion-contribution",
        CriterionKind::Property => "criterion-property",
    }
}

fn round(round: Round) -> &'static str {
    match round {
        Round::Spheres => "round-spheres",
        Round::Components => "round-components",
        Round::Support => "round-support",
        Round::Value => "round-value",
    }
}
