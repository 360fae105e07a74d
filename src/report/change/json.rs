//! What changed, for other programs.
//!
//! The shape is ours, and `change.schema.json` beside this file describes it. Within a version
//! fields may be added, and none goes, changes its name or comes to mean something else.

use serde_json::{Map, Value, json};

use super::values::plain;
use super::{Told, fields};
use crate::analysis::change::{Altered, Change, Group, Route, Shift, Stands, Thing, Turn, What};
use crate::analysis::pathways::{Count, Pathway};
use crate::analysis::signs::Signs;
use crate::finding::{Finding, Subject};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::status_key;
use crate::report::telling;
use crate::theory::support::Support;
use crate::theory::{ChainId, Claim, ElementId, LinkId, Theory};

const VERSION: u32 = 1;
/// What the shape is described by.
pub const SCHEMA: &str = include_str!("change.schema.json");
const SCHEMA_NAME: &str = "urn:schakel:change:1";

pub fn write(told: &Told<'_>, words: &Words) -> String {
    let [old, new] = told.versions.theories();
    let comparison = told.comparison;
    let version = |name: &str, theory: &Theory| json!({ "name": name, "id": &*theory.id, "title": &*theory.title });
    let changes = comparison.changes.iter().enumerate();
    let document = json!({
        "$schema": SCHEMA_NAME,
        "version": VERSION,
        "language": words.tongue.tag(),
        "reading": telling::reading(told.versions.new.reading),
        "old": version(told.names[0], old),
        "new": version(told.names[1], new),
        "changes": changes.map(|(place, it)| numbered(told, place + 1, it)).collect::<Vec<_>>(),
        "outside": comparison.outside,
        "follows": {
            "support": comparison.shifts.iter().map(|it| shift(told, it)).collect::<Vec<_>>(),
            "findings": findings(told, words),
            "paths": comparison.routes.iter().map(|it| route(told, it)).collect::<Vec<_>>(),
        },
    });
    // Texts, numbers and lists always serialize; there is nothing to recover from.
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn numbered(told: &Told<'_>, number: usize, it: &Change) -> Value {
    let mut out = change(told, it);
    if let Value::Object(fields) = &mut out {
        fields.insert("number".to_owned(), json!(number));
        fields.insert("with".to_owned(), it.with.iter().map(|with| change(told, with)).collect());
    }
    out
}

fn change(told: &Told<'_>, change: &Change) -> Value {
    let (what, altered) = match &change.what {
        What::Came => ("new", &[][..]),
        What::Went => ("gone", &[][..]),
        What::Renamed(altered) => ("renamed", &altered[..]),
        What::Became(altered) => ("changed", std::slice::from_ref(altered)),
        What::Claim { claim, altered, .. } => {
            (part(*claim, ["claim-gone", "claim-new", "claim-changed"]), &altered[..])
        }
        What::Assumption { assumption, altered } => {
            (part(*assumption, ["assumption-gone", "assumption-new", "assumption-changed"]), &altered[..])
        }
    };
    let [old, new] = told.versions.theories();
    let Thing { group, stands } = change.thing;
    let mut out = Map::new();
    out.insert("of".to_owned(), json!(group_name(group)));
    out.insert("what".to_owned(), json!(what));
    out.insert("old".to_owned(), stands.in_old().map_or(Value::Null, |place| named(old, group, place)));
    out.insert("new".to_owned(), stands.in_new().map_or(Value::Null, |place| named(new, group, place)));
    out.insert("fields".to_owned(), altered.iter().map(field).collect());
    match &change.what {
        What::Claim { claim, under, .. } => {
            let both = |version: usize| said(told, stands, *claim, *under, version);
            out.insert("claim".to_owned(), json!({ "old": both(0), "new": both(1) }));
        }
        What::Assumption { assumption, .. } => {
            let text = |version: usize| {
                let (link, place) = placed(stands, *assumption, version)?;
                let theory = told.versions.theories()[version];
                theory.links[link].causal()?.assumptions.get(place).map(|it| it.text.to_string())
            };
            out.insert("assumption".to_owned(), json!({ "old": text(0), "new": text(1) }));
        }
        What::Came | What::Went | What::Renamed(_) | What::Became(_) => {}
    }
    Value::Object(out)
}

fn part(stands: Stands, [gone, new, both]: [&'static str; 3]) -> &'static str {
    match stands {
        Stands::Gone(_) => gone,
        Stands::Came(_) => new,
        Stands::Both { .. } => both,
    }
}

/// A link, and where in one of its lists something stands, in one version.
fn placed(link: Stands, part: Stands, version: usize) -> Option<(usize, usize)> {
    let pick = |stands: Stands| if version == 0 { stands.in_old() } else { stands.in_new() };
    Some((pick(link)? as usize, pick(part)? as usize))
}

fn said(told: &Told<'_>, link: Stands, claim: Stands, under: Option<Stands>, version: usize) -> Option<Value> {
    let theory = told.versions.theories()[version];
    let (link_place, place) = placed(link, claim, version)?;
    let causal = theory.links[link_place].causal()?;
    let claims: &[Claim] = match under {
        None => &causal.claims,
        Some(under) => &causal.assumptions.get(placed(link, under, version)?.1)?.claims,
    };
    let claim = claims.get(place)?;
    let source = claim.quote.source.and_then(|id| theory.sources.get(id.index()));
    Some(json!({
        "stance": claim.stance.word(),
        "knowledge": claim.knowledge.word(),
        "claimant": claim.claimant.as_deref(),
        "quote": claim.quote.quote.as_deref(),
        "source": source.map(|source| source.id.to_string()),
    }))
}

fn field(altered: &Altered) -> Value {
    let all = |values: &[crate::analysis::change::Value]| values.iter().map(plain).collect::<Vec<_>>();
    json!({ "field": fields::name(altered.field), "old": all(&altered.old), "new": all(&altered.new) })
}

fn group_name(group: Group) -> &'static str {
    match group {
        Group::Element => "element",
        Group::Link => "link",
        Group::Condition => "condition",
        Group::Chain => "chain",
        Group::View => "view",
        Group::Theory => "theory",
        Group::Sphere => "sphere",
        Group::ValueLevel => "value-level",
        Group::Source => "source",
        Group::Criterion => "criterion",
        Group::Norm => "norm",
        Group::Loop => "loop",
    }
}

fn named(theory: &Theory, group: Group, place: u32) -> Value {
    let place = place as usize;
    let label = |id: &str, label: &str| json!({ "id": id, "label": label });
    match group {
        Group::Element => label(&theory.elements[place].id, &theory.elements[place].label),
        Group::Link => link(theory, LinkId(place as u32)),
        Group::Condition => {
            let condition = &theory.conditions[place];
            label(&condition.id, &theory.element(condition.element).label)
        }
        Group::Chain => label(&theory.chains[place].id, &theory.chains[place].label),
        Group::View => label(&theory.views[place].id, &theory.views[place].label),
        Group::Theory => label(&theory.id, &theory.title),
        Group::Sphere => label(&theory.spheres[place].id, &theory.spheres[place].label),
        Group::ValueLevel => label(&theory.value_levels[place].id, &theory.value_levels[place].label),
        Group::Source => label(&theory.sources[place].id, &theory.sources[place].title),
        Group::Criterion => label(&theory.criteria[place].id, &theory.criteria[place].label),
        Group::Norm => label(&theory.norms[place].id, &theory.norms[place].quote),
        Group::Loop => label(&theory.loops[place].id, &theory.loops[place].label),
    }
}

fn link(theory: &Theory, id: LinkId) -> Value {
    let link = theory.link(id);
    let label = |id| &*theory.element(id).label;
    json!({ "id": &*link.id, "label": format!("{} → {}", label(link.from), label(link.to)) })
}

fn shift(told: &Told<'_>, shift: &Shift) -> Value {
    let height = |support: &Support| {
        let status = status_key(support.status).trim_start_matches("status-");
        json!({ "rank": support.rank.map(|rank| rank.number()), "status": status })
    };
    let about = told.comparison.about(crate::analysis::change::follows::link(shift));
    json!({
        "link": link(told.versions.new.theory, shift.new),
        "turn": match shift.turn() { Turn::Risen => "risen", Turn::Fallen => "fallen", Turn::Otherwise => "otherwise" },
        "old": height(&shift.before),
        "new": height(&shift.after),
        "by": about.into_iter().map(|place| place + 1).collect::<Vec<_>>(),
    })
}

fn findings(told: &Told<'_>, words: &Words) -> Value {
    let [was, is] = told.versions.theories();
    let [old, new] = told.findings;
    let turnover = told.turnover;
    let all = |theory: &Theory, list: &[Finding], places: &[usize]| -> Vec<Value> {
        places.iter().map(|&place| finding(theory, &list[place], words)).collect()
    };
    let weighed = turnover.weighed.iter().map(|&(before, after)| {
        let mut out = finding(is, &new[after], words);
        out["before"] = json!(telling::weight(old[before].severity));
        out
    });
    json!({
        "solved": all(was, old, &turnover.solved),
        "gone": all(was, old, &turnover.gone),
        "new": all(is, new, &turnover.new),
        "on_new": all(is, new, &turnover.came),
        "weighed": weighed.collect::<Vec<_>>(),
    })
}

fn finding(theory: &Theory, finding: &Finding, words: &Words) -> Value {
    let subject = match finding.subject {
        Subject::Element(id) => named(theory, Group::Element, ElementId(id).0),
        Subject::Link(id) => link(theory, LinkId(id)),
        Subject::Chain(id) => named(theory, Group::Chain, ChainId(id).0),
        Subject::Whole => Value::Null,
    };
    json!({
        "code": finding.rule.code,
        "title": telling::title(finding, words),
        "severity": telling::weight(finding.severity),
        "subject": subject,
    })
}

fn route(told: &Told<'_>, route: &Route) -> Value {
    let paths = |graph: &TheoryGraph<'_>, list: &[Pathway]| -> Vec<Vec<String>> {
        let name = |id: &LinkId| graph.theory.link(*id).id.to_string();
        list.iter().map(|path| path.links.iter().map(name).collect()).collect()
    };
    let signs = |signs: &Signs| json!({ "plus": count(signs.plus), "minus": count(signs.minus), "unknown": count(signs.unknown) });
    let counted = |it: Count| count(it.paths);
    json!({
        "chain": named(told.versions.new.theory, Group::Chain, route.new.0),
        "old": counted(route.before),
        "new": counted(route.after),
        "lost": count(route.lost()),
        "gained": count(route.gained()),
        "exact": route.is_exact(),
        "best_lost": paths(told.versions.old, &route.lost),
        "best_gained": paths(told.versions.new, &route.gained),
        "old_signs": signs(&route.signs[0]),
        "new_signs": signs(&route.signs[1]),
    })
}

/// A number that every reader of json can hold, or its digits as text where none could.
fn count(number: u128) -> Value {
    u64::try_from(number).map_or_else(|_| json!(number.to_string()), |number| json!(number))
}
