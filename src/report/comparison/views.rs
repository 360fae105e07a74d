//! What the views are, and what stands in which.

use crate::analysis::comparison::{Side, Sight, SphereCount, Start};
use crate::finding::{Fact, Message};
use crate::language::terms::kind_key;
use crate::report::answers::{Answer, Cell};
use crate::theory::ElementId;

use super::{Held, counted, listed, side_key, title};

/// As many ends are named in a sentence; more are counted.
const MOST_ENDS: usize = 3;

/// What the two views are.
pub(super) fn views(held: &Held<'_>) -> Answer {
    let mut answer = Answer::default();
    for (side, sight) in held.sights() {
        answer.line(view(held, side, sight));
        let note = match sight.start {
            Start::Own => None,
            Start::Other => Some("compare-start-other"),
            Start::Chains => Some("compare-start-chains"),
            Start::Anywhere => Some("compare-start-anywhere"),
        };
        if let Some(key) = note {
            answer.under(Message::new(key));
        }
    }
    let totals = held.found.members.totals();
    let message = Message::new("compare-members").with("all", held.theory().elements.len());
    answer.line(counted(message, totals));
    answer.under(match totals == held.found.both_ways {
        true => Message::new("compare-both-ways-same"),
        false => counted(Message::new("compare-both-ways"), held.found.both_ways),
    });
    answer.line(Message::new("compare-no-winner"));
    answer
}

fn view(held: &Held<'_>, side: Side, sight: &Sight) -> Message {
    let members = &held.found.members;
    let count = |list: &[Side]| list.iter().filter(|own| own.is_in(side)).count();
    let key = match (sight.from.is_empty(), side) {
        (true, Side::Left) => "compare-left-anywhere",
        (true, Side::Right | Side::Both | Side::Neither) => "compare-right-anywhere",
        (false, Side::Left) => "compare-left",
        (false, Side::Right | Side::Both | Side::Neither) => "compare-right",
    };
    let message = Message::new(key).with("title", title(held.theory(), sight)).with("from", held.names(&sight.from));
    let message = message.with("to", ends(held, sight));
    message.with("elements", count(&members.elements)).with("links", count(&members.links))
}

/// Where a view ends: by label, or how many values on which levels.
fn ends(held: &Held<'_>, sight: &Sight) -> Fact {
    if sight.to.len() <= MOST_ENDS {
        return held.names(&sight.to);
    }
    let count = |key| Message::new(key).with("count", sight.to.len());
    match sight.levels.as_deref() {
        None => Fact::from(count("compare-ends")),
        Some([]) => Fact::from(count("compare-ends-values")),
        Some(levels) => {
            let levels = levels.iter().map(|&level| held.level(level)).collect();
            Fact::from(count("compare-ends-levels").with("levels", Fact::List(levels)))
        }
    }
}

/// Which spheres each view passes.
pub(super) fn spheres(held: &Held<'_>) -> Answer {
    let mut answer = Answer::default();
    let counts = held.found.members.spheres(held.theory());
    for (side, key) in [
        (Side::Both, "compare-spheres-both"),
        (Side::Left, "compare-spheres-left"),
        (Side::Right, "compare-spheres-right"),
    ] {
        let mut with: Vec<&SphereCount> = counts.iter().filter(|it| it.counts[side.place()] > 0).collect();
        with.sort_by_key(|it| std::cmp::Reverse(it.counts[side.place()]));
        if !with.is_empty() {
            let list = listed(&with, |it| {
                let message = Message::new("compare-sphere-count").with("sphere", held.sphere_fact(it.sphere));
                Fact::from(message.with("count", it.counts[side.place()]))
            });
            answer.line(Message::new(key).with("spheres", list));
        }
    }
    let empty: Vec<&SphereCount> =
        counts.iter().filter(|it| it.sphere.is_some() && it.counts[..3].iter().sum::<usize>() == 0).collect();
    if !empty.is_empty() {
        let list = listed(&empty, |it| held.sphere_fact(it.sphere));
        answer.line(Message::new("compare-spheres-empty").with("spheres", list));
    }
    answer.table("table-compare-spheres", SPHERES, counts.iter().map(|count| row(held, count)).collect());
    let leading = held.found.leading.spheres(held.theory());
    answer.table("table-compare-leading", SPHERES, leading.iter().map(|count| row(held, count)).collect());
    answer
}

const SPHERES: &[&str] =
    &["column-sphere", "column-only-left", "column-in-both", "column-only-right", "column-in-neither"];

fn row(held: &Held<'_>, count: &SphereCount) -> Vec<Cell> {
    let counts = count.counts.iter().map(|&count| Cell::count(count));
    std::iter::once(held.sphere(count.sphere)).chain(counts).collect()
}

/// What leads to the ends of one view only.
pub(super) fn one_sided(held: &Held<'_>) -> Answer {
    let mut answer = Answer::default();
    let leading = &held.found.leading;
    for (side, own, other) in [(Side::Left, held.left(), held.right()), (Side::Right, held.right(), held.left())] {
        let on = leading.on(side);
        let message = Message::new("compare-leads-one").with("count", on.len()).with("own", own).with("other", other);
        answer.line(message.with("elements", held.names(&on)));
    }
    answer
}

/// What leads to the ends of both views.
pub(super) fn shared(held: &Held<'_>) -> Answer {
    let mut answer = Answer::default();
    let [_, both, _, neither] = held.found.leading.totals();
    let message = Message::new("compare-leads-both").with("all", held.found.leading.means.len());
    answer.line(message.with("both", both).with("neither", neither));
    let on = held.found.members.on(held.theory(), Side::Both);
    if !on.is_empty() {
        let message = Message::new("compare-in-both").with("count", on.len());
        answer.line(message.with("elements", held.names(&on)));
    }
    answer
}

/// Every element with where it stands.
pub(super) fn elements(held: &Held<'_>) -> Answer {
    let mut answer = Answer::default();
    let theory = held.theory();
    let members = &held.found.members.elements;
    let mut order: Vec<ElementId> = theory.element_ids().collect();
    // What stands in neither comes last: a person is shown the first rows.
    order.sort_by_key(|id| members[id.index()]);
    let mut leads = vec![Cell::Nothing; theory.elements.len()];
    for &(id, side) in &held.found.leading.means {
        leads[id.index()] = Cell::Word(side_key(side));
    }
    let rows = order.into_iter().map(|id| {
        let element = theory.element(id);
        let sphere = element.sphere.map_or(Cell::Nothing, |sphere| held.sphere(Some(sphere)));
        let stands = Cell::Word(side_key(members[id.index()]));
        vec![Cell::Element(id), Cell::Word(kind_key(element.kind)), sphere, stands, leads[id.index()].clone()]
    });
    let columns = &["column-element", "column-kind", "column-sphere", "column-stands-in", "column-leads-to"];
    answer.table("table-compare-elements", columns, rows.collect());
    answer
}
