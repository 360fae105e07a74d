//! Values: which are reached, who gains, and what is left out of sight.

use std::collections::BTreeMap;

use crate::analysis::comparison::{Gain, Origin, OriginKind, Values};
use crate::finding::{Fact, Message};
use crate::report::answers::{Answer, Cell};
use crate::theory::ElementId;

use super::{Held, listed, title};

/// Which values are reached from where, by level.
pub(super) fn levels(held: &Held<'_>) -> Answer {
    let mut answer = Answer::default();
    let coverage = &held.found.coverage;
    if coverage.origins.is_empty() {
        answer.line(Message::new(if has_values(held) { "compare-levels-anywhere" } else { "values-none" }));
    }
    for origin in &coverage.origins {
        let key = match origin.kind {
            OriginKind::Left | OriginKind::Right => "compare-reached",
            OriginKind::Commons => "compare-reached-commons",
        };
        let message = Message::new(key).with("from", held.names(&origin.from));
        answer.line(message.with("levels", by_level(held, &origin.to_whole)));
        if origin.to_whole.levels.is_empty() {
            continue;
        }
        let literal = origin.to_whole.levels.iter().map(|level| Fact::from(of(&[&level.literal])));
        answer.under(Message::new("values-literal").with("levels", literal.collect::<Vec<_>>()));
        answer.under(match origin.to_whole == origin.both_ways {
            true => Message::new("compare-levels-both-ways-same"),
            false => {
                let levels = by_level(held, &origin.both_ways);
                Message::new("compare-levels-both-ways").with("levels", levels)
            }
        });
    }
    table(held, &mut answer);
    answer
}

fn has_values(held: &Held<'_>) -> bool {
    held.theory().elements.iter().any(|element| element.kind == crate::theory::ElementKind::Value)
}

fn by_level(held: &Held<'_>, values: &Values) -> Fact {
    if values.levels.is_empty() {
        return Fact::from(of(&[&values.all]));
    }
    let level = |it: &crate::analysis::values::LevelReach| {
        let message = Message::new("values-level").with("level", held.level(it.level));
        Fact::from(with(message, &[&it.literal, &it.interpreted]))
    };
    Fact::List(values.levels.iter().map(level).collect())
}

type Reach = crate::analysis::values::Reach;

fn of(reaches: &[&Reach]) -> Message {
    with(Message::new("values-count"), reaches)
}

fn with(message: Message, reaches: &[&Reach]) -> Message {
    let reached: usize = reaches.iter().map(|reach| reach.reached.len()).sum();
    message.with("reached", reached).with("all", reaches.iter().map(|reach| reach.total()).sum::<usize>())
}

/// One row for each level and for how values came to stand there.
fn table(held: &Held<'_>, answer: &mut Answer) {
    let coverage = &held.found.coverage;
    let Some(first) = coverage.origins.first() else { return };
    let theory = held.theory();
    let mut rows = Vec::new();
    for (place, level) in theory.value_levels.iter().enumerate() {
        let label = || Cell::Text(level.label.clone());
        let literal = |values: &Values| values.levels[place].literal.clone();
        let interpreted = |values: &Values| values.levels[place].interpreted.clone();
        rows.push(row(held, label(), "compare-placed-literally", &literal));
        if interpreted(&first.to_whole).total() > 0 {
            rows.push(row(held, label(), "compare-placed-interpreted", &interpreted));
        }
    }
    if first.to_whole.without_level.total() > 0 {
        rows.push(row(held, Cell::Word("compare-no-level"), "compare-placed-nowhere", &|values| {
            values.without_level.clone()
        }));
    }
    let columns = &[
        "column-level",
        "column-placed",
        "column-declared",
        "column-from-left",
        "column-from-left-both-ways",
        "column-from-right",
        "column-from-right-both-ways",
        "column-from-commons",
        "column-from-commons-both-ways",
    ];
    answer.table("table-compare-levels", columns, rows);
}

fn row(held: &Held<'_>, level: Cell, placed: &'static str, reach: &dyn Fn(&Values) -> Reach) -> Vec<Cell> {
    let coverage = &held.found.coverage;
    let declared = coverage.origins.first().map_or(0, |origin| reach(&origin.to_whole).total());
    let mut row = vec![level, Cell::Word(placed), Cell::count(declared)];
    for kind in [OriginKind::Left, OriginKind::Right, OriginKind::Commons] {
        let cells = match coverage.from(kind) {
            Some(Origin { to_whole, both_ways, .. }) => {
                [to_whole, both_ways].map(|values| Cell::count(reach(values).reached.len()))
            }
            None => [Cell::Nothing, Cell::Nothing],
        };
        row.extend(cells);
    }
    row
}

/// Who gains by what stands in either view.
pub(super) fn gains(held: &Held<'_>) -> Answer {
    let mut answer = Answer::default();
    for ((_, sight), gains) in held.sights().into_iter().zip(&held.found.gains) {
        if gains.is_empty() {
            answer.line(Message::new("compare-gain-none").with("title", title(held.theory(), sight)));
            continue;
        }
        let who = listed(gains, |gain| {
            let message = Message::new("compare-gain-count").with("who", Fact::Name(gain.who.label.clone()));
            Fact::from(message.with("count", gain.reached()))
        });
        answer.line(Message::new("compare-gain").with("title", title(held.theory(), sight)).with("who", who));
    }
    let mut parties: BTreeMap<&str, [Option<&Gain>; 2]> = BTreeMap::new();
    let mut order: Vec<&str> = Vec::new();
    for (side, gains) in held.found.gains.iter().enumerate() {
        for gain in gains {
            let name: &str = &gain.who.id;
            if !parties.contains_key(name) {
                order.push(name);
            }
            parties.entry(name).or_default()[side] = Some(gain);
        }
    }
    let rows = order.iter().filter_map(|name| parties.get(name)).filter_map(|sides| {
        let who = sides.iter().flatten().next()?.who.label.clone();
        let by = sides.map(|gain| Cell::elements(&gain.map(gained).unwrap_or_default()));
        Some([vec![Cell::Text(who)], by.to_vec()].concat())
    });
    answer.table("table-compare-gains", &["column-who", "column-gains-left", "column-gains-right"], rows.collect());
    answer
}

/// What a party gains by, in the order of the files.
fn gained(gain: &Gain) -> Vec<ElementId> {
    let reaches = [&gain.values, &gain.outcomes, &gain.savings, &gain.others];
    let mut all: Vec<ElementId> = reaches.iter().flat_map(|reach| reach.reached.iter().copied()).collect();
    all.sort_unstable();
    all
}

/// Values to which nothing leads.
pub(super) fn bare(held: &Held<'_>) -> Answer {
    let mut answer = Answer::default();
    let bare = &held.found.bare;
    answer.line(match bare.len() {
        0 => Message::new("compare-bare-none"),
        count => Message::new("compare-bare-some").with("count", count).with("elements", held.names(bare)),
    });
    answer
}

/// What nobody measures.
pub(super) fn uncounted(held: &Held<'_>) -> Answer {
    let mut answer = Answer::default();
    for ((_, sight), uncounted) in held.sights().into_iter().zip(&held.found.uncounted) {
        let message = Message::new("compare-uncounted-of").with("count", uncounted.len());
        answer.line(message.with("all", sight.to.len()).with("title", title(held.theory(), sight)));
    }
    // Where nothing has a measure, the sentences have said all.
    let some = held.sights().into_iter().zip(&held.found.uncounted);
    let some = some.filter(|((_, sight), uncounted)| uncounted.len() < sight.to.len());
    let rows = some.flat_map(|((side, _), uncounted)| {
        let side = Cell::Word(super::side_key(side));
        uncounted.iter().map(move |&id| vec![side.clone(), Cell::Element(id)])
    });
    answer.table("table-compare-uncounted", &["column-view", "column-element"], rows.collect());
    answer
}
