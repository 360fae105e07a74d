//! Which values are reached, and who gains?

use super::{Asked, Question};
use crate::analysis::values::{self, Answer as Values, Carried, Parts, Reach, Serves};
use crate::finding::{Fact, Message};
use crate::report::answers::{Answer, Cell};
use crate::theory::{ElementId, Provenance};

pub(super) static QUESTION: Question = Question { name: "values", asks: "which values are reached, and who gains?", ask };

fn ask(asked: &Asked<'_>) -> Answer {
    let mut answer = Answer::default();
    let mut starts: Vec<ElementId> = asked.routes.iter().flat_map(|route| route.from.iter().copied()).collect();
    starts.dedup();
    if starts.is_empty() {
        return answer;
    }
    let found = values::ask(asked.graph, &starts, Parts::ToWhole);
    if found.values.all.total() == 0 {
        answer.line(Message::new("values-none"));
    } else {
        reached(asked, &found, &mut answer);
        let both = values::ask(asked.graph, &starts, Parts::BothWays);
        further(asked, &found, &both, &mut answer);
    }
    tables(asked, &found, &mut answer);
    answer
}

fn reached(asked: &Asked<'_>, found: &Values, answer: &mut Answer) {
    let values = &found.values;
    if values.levels.is_empty() {
        answer.line(of(Message::new("values-reached"), &[&values.all]));
        return;
    }
    let level = |id: crate::theory::LevelId| Fact::Name(asked.graph.theory.value_levels[id.index()].label.clone());
    let all = values.levels.iter().map(|it| {
        let message = Message::new("values-level").with("level", level(it.level));
        Fact::from(of(message, &[&it.literal, &it.interpreted]))
    });
    answer.line(Message::new("values-by-level").with("levels", all.collect::<Vec<_>>()));
    let literal = values.levels.iter().map(|it| Fact::from(of(Message::new("values-count"), &[&it.literal])));
    answer.under(Message::new("values-literal").with("levels", literal.collect::<Vec<_>>()));
}

/// How many are reached, of how many.
fn of(message: Message, reaches: &[&Reach]) -> Message {
    let reached: usize = reaches.iter().map(|reach| reach.reached.len()).sum();
    message.with("reached", reached).with("all", reaches.iter().map(|reach| reach.total()).sum::<usize>())
}

fn further(asked: &Asked<'_>, found: &Values, both: &Values, answer: &mut Answer) {
    let (one, other) = (found.values.all.reached.len(), both.values.all.reached.len());
    if one != other {
        let message = Message::new("values-parts").with("one", one).with("other", other);
        answer.further(message.with("all", found.values.all.total()));
    }
    let bare: Vec<ElementId> =
        found.carried.iter().filter(|it| it.carriers.is_empty()).map(|it| it.element).collect();
    if !bare.is_empty() {
        answer.further(Message::new("values-bare").with("count", bare.len()).with("elements", asked.names(&bare)));
    }
    let gaining = found.gains.iter().filter(|gain| gain.reached() > 0);
    let gaining: Vec<Fact> = gaining.map(|gain| Fact::Name(gain.who.label.clone())).collect();
    if !gaining.is_empty() {
        answer.further(Message::new("values-gain").with("who", gaining));
    }
    let count = |serves| found.serving(serves).count();
    let message = Message::new("values-serve").with("both", count(Serves::Both));
    let message = message.with("value", count(Serves::ValueOnly)).with("instrumental", count(Serves::InstrumentalOnly));
    answer.further(message.with("neither", count(Serves::Neither)));
}

fn tables(asked: &Asked<'_>, found: &Values, answer: &mut Answer) {
    answer.table(
        "table-values",
        &["column-value", "column-levels", "column-literally", "column-sphere", "column-reached", "column-carriers"],
        found.carried.iter().map(|it| value(asked, it)).collect(),
    );
    let reach = |reach: &Reach| Cell::elements(&reach.reached);
    answer.table(
        "table-gains",
        &["column-who", "column-values", "column-outcomes", "column-savings", "column-others"],
        found
            .gains
            .iter()
            .map(|gain| {
                let who = Cell::Text(gain.who.label.clone());
                vec![who, reach(&gain.values), reach(&gain.outcomes), reach(&gain.savings), reach(&gain.others)]
            })
            .collect(),
    );
    answer.table(
        "table-serves",
        &["column-element", "column-serves"],
        found.serves.iter().map(|it| vec![Cell::Element(it.element), Cell::Word(serves_key(it.serves))]).collect(),
    );
}

fn value(asked: &Asked<'_>, carried: &Carried) -> Vec<Cell> {
    let theory = asked.graph.theory;
    let element = theory.element(carried.element);
    let labels = element.levels.iter().map(|(id, _)| Cell::Text(theory.value_levels[id.index()].label.clone()));
    let is_literal = |provenance: &Provenance| match provenance {
        Provenance::Literal | Provenance::LiteralMapped => true,
        Provenance::Interpretation | Provenance::Analysis => false,
    };
    let literally = match element.levels.as_slice() {
        [] => Cell::Nothing,
        levels => Cell::Yes(levels.iter().any(|(_, provenance)| is_literal(provenance))),
    };
    let sphere = element.sphere.map(|id| Cell::Text(theory.spheres[id.index()].label.clone()));
    let carriers: Vec<ElementId> = carried.carriers.iter().map(|carrier| carrier.element).collect();
    vec![
        Cell::Element(carried.element),
        Cell::List(labels.collect()),
        literally,
        sphere.unwrap_or(Cell::Nothing),
        Cell::Yes(carried.is_reached),
        Cell::elements(&carriers),
    ]
}

fn serves_key(serves: Serves) -> &'static str {
    match serves {
        Serves::InstrumentalOnly => "serves-instrumental",
        Serves::ValueOnly => "serves-value",
        Serves::Both => "serves-both",
        Serves::Neither => "serves-neither",
    }
}
