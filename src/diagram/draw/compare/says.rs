//! What is said around and between two panels.

use super::twin::Twin;
use crate::analysis::comparison::{Lack, Origin, OriginKind, Side, Sight, Sights, SphereCount};
use crate::analysis::signs::Verdict;
use crate::diagram::draw::drawing::Task;
use crate::diagram::view::parenthesis;
use crate::finding::{Fact, Message};
use crate::theory::{ElementId, Sign};

/// More ends are counted, not named.
const MOST_ENDS: usize = 2;

/// The heading of a panel: its view, from where to where.
pub fn panel(task: &Task<'_>, twin: &Twin, side: Side) -> String {
    let sight = sight(twin, side);
    let key = if sight.from.is_empty() { "figure-compare-panel-anywhere" } else { "figure-compare-panel" };
    let message = Message::new(key).with("title", title(task, sight)).with("from", start(task, &sight.from));
    let count = |list: &[Side]| list.iter().filter(|own| own.is_in(side)).count();
    let members = &twin.found.members;
    let message = message.with("elements", count(&members.elements)).with("links", count(&members.links));
    task.words.say(&message.with("to", ends(task, sight)))
}

fn sight(twin: &Twin, side: Side) -> &Sight {
    if side == Side::Left { &twin.found.sights.left } else { &twin.found.sights.right }
}

/// The name of a view, without quotes.
fn title(task: &Task<'_>, sight: &Sight) -> String {
    let label = sight.title.label(task.graph.theory).map(str::to_owned);
    label.unwrap_or_else(|| task.words.key("figure-compare-values"))
}

fn quoted(task: &Task<'_>, sight: &Sight) -> Fact {
    Fact::Name(title(task, sight).as_str().into())
}

/// Where paths start, by label or in a number.
pub fn start(task: &Task<'_>, from: &[ElementId]) -> String {
    named(task, from, "figure-compare-starts")
}

fn ends(task: &Task<'_>, sight: &Sight) -> String {
    let key = if sight.levels.is_some() { "compare-ends-values" } else { "compare-ends" };
    match &sight.levels {
        Some(_) => task.words.say(&Message::new(key).with("count", sight.to.len())),
        None => named(task, &sight.to, key),
    }
}

fn named(task: &Task<'_>, elements: &[ElementId], many: &'static str) -> String {
    if elements.len() > MOST_ENDS {
        return task.words.say(&Message::new(many).with("count", elements.len()));
    }
    let label = |&id: &ElementId| task.graph.theory.element(id).label.to_string();
    task.words.join(&elements.iter().map(label).collect::<Vec<_>>())
}

/// How many elements stand where.
pub fn counts(task: &Task<'_>, twin: &Twin) -> String {
    let [left, both, right, neither] = twin.found.members.totals();
    let message = Message::new("figure-compare-counts").with("left", left).with("both", both);
    task.words.say(&message.with("right", right).with("neither", neither))
}

/// What the figure comes down to.
pub fn sentences(task: &Task<'_>, twin: &Twin) -> Vec<String> {
    let found = &twin.found;
    let (left, right) = (&found.sights.left, &found.sights.right);
    let about = |key| Message::new(key).with("left", quoted(task, left)).with("right", quoted(task, right));
    let mut says = Vec::new();
    if let Some(critical) = found.critical.map(|place| &found.fails[place]) {
        let link = task.graph.theory.link(critical.link);
        let ends = [link.from, link.to].map(|id| Fact::Name(task.graph.theory.element(id).label.clone()));
        let [from, to] = ends;
        let key = if critical.parts_them() { "figure-compare-parted" } else { "figure-compare-lost" };
        let message = about(key).with("link", Fact::from(&link.id)).with("from", from).with("to", to);
        let [lost, other] = critical.lost.each_ref().map(Vec::len);
        let message = message.with("lost", lost).with("of", critical.reached[0]);
        says.push(message.with("other", other).with("other_of", critical.reached[1]));
    } else if !left.from.is_empty() {
        says.push(about("figure-compare-no-hinge"));
    }
    let has_literal = |it: &&Origin| it.to_whole.levels.iter().any(|level| level.literal.total() > 0);
    if let Some(origin) = found.coverage.from(OriginKind::Left).filter(has_literal) {
        let levels = origin.to_whole.levels.iter().map(|level| {
            let (reached, all) = (level.literal.reached.len(), level.literal.total());
            let label = task.graph.theory.value_levels[level.level.index()].label.clone();
            let message = Message::new("values-level").with("level", Fact::Name(label));
            Fact::from(message.with("reached", reached).with("all", all))
        });
        says.push(Message::new("figure-compare-literal").with("levels", levels.collect::<Vec<_>>()));
    }
    let harmed = found.succeeds.iter().filter(|it| it.verdict == Verdict::All(Sign::Minus)).count();
    if harmed > 0 {
        says.push(about("figure-compare-harmed").with("count", harmed).with("all", found.succeeds.len()));
    }
    says.iter().map(|message| task.words.say(message)).collect()
}

/// Why there is nothing to compare.
pub fn nothing(task: &Task<'_>) -> String {
    let key = match Sights::declared(task.graph.theory) {
        Ok(_) => "figure-compare-nothing",
        Err(Lack::Chain) => "compare-lack-chain",
        Err(Lack::Values) => "compare-lack-values",
        Err(Lack::ChainAndValues) => "compare-lack-both",
    };
    task.words.key(key)
}

/// The spheres that have no lane, with what stands where; none where every one has.
pub fn outside(task: &Task<'_>, counts: &[&SphereCount]) -> Option<String> {
    let one = |count: &&SphereCount| {
        let sphere = match count.sphere {
            Some(id) => task.graph.theory.spheres[id.index()].label.to_string(),
            None => task.words.key("compare-no-sphere"),
        };
        let some = Side::ALL.into_iter().filter(|side| count.counts[side.place()] > 0);
        let parts: Vec<String> = some
            .map(|side| {
                let key = match side {
                    Side::Left => "figure-legend-left",
                    Side::Both => "figure-compare-in-both",
                    Side::Right => "figure-legend-right",
                    Side::Neither => "figure-compare-in-neither",
                };
                format!("{} {}", count.counts[side.place()], task.words.key(key))
            })
            .collect();
        format!("{sphere}: {}", parts.join(", "))
    };
    let list: Vec<String> = counts.iter().map(one).collect();
    let message = Message::new("figure-compare-outside").with("spheres", list.join("; "));
    (!list.is_empty()).then(|| task.words.say(&message))
}

/// A loop by its labels, without what stands in parentheses at their end.
pub fn cycle(task: &Task<'_>, elements: &[ElementId]) -> String {
    let label = |id: &ElementId| {
        let label: &str = &task.graph.theory.element(*id).label;
        parenthesis(label).map_or(label, |(bare, _)| bare).to_owned()
    };
    elements.iter().map(label).collect::<Vec<_>>().join(" → ")
}

/// How many loops are not told, and how many arrows are told with the loops alone.
pub fn more_loops(task: &Task<'_>, twin: &Twin, told: usize) -> Option<String> {
    let more = twin.loops.len().saturating_sub(told);
    let message = Message::new("figure-compare-loops").with("more", more).with("back", twin.back);
    let message = message.with("looped", twin.looped.len()).with("bound", if twin.is_bound { "yes" } else { "no" });
    (more + twin.back > 0).then(|| task.words.say(&message))
}
