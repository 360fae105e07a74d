//! Pathways laid out for a person.

use super::paint::wrap;
use crate::analysis::pathways::{Bound, Pathway, Pathways};
use crate::finding::{Fact, Message};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::{reading_key, status_key};
use crate::rules::held_by;
use crate::theory::support::Status;
use crate::theory::{ElementId, LinkId, Sign};

/// How many elements stand after "via" before the middle is left out.
const MOST_VIA: usize = 6;

/// A question about paths, with its answer.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    pub from: &'a [ElementId],
    pub to: &'a [ElementId],
    pub pathways: &'a Pathways,
}

/// The paths for a person: what they say together, one line each, and the weakest links.
pub fn human(graph: &TheoryGraph<'_>, answer: &Answer<'_>, words: &Words) -> String {
    let writer = Writer { graph, answer, words };
    let reading = words.say(&Message::new("in-reading").with("reading", words.key(reading_key(graph.reading))));
    if answer.pathways.paths.is_empty() {
        return format!("{}\n{reading}\n", wrap(&writer.none(), 0, 0));
    }
    let mut out = format!("{}\n", wrap(&writer.together(), 0, 0));
    for (number, path) in answer.pathways.paths.iter().enumerate() {
        out.push_str(&writer.path(number + 1, path));
    }
    for line in writer.weakest() {
        out.push_str(&format!("{}\n", wrap(&line, 0, 2)));
    }
    let legend = writer.legend();
    if !legend.is_empty() {
        out.push_str(&format!("{}\n", words.say(&writer.of_these("paths-legend", "paths-legend-shown"))));
    }
    for link in legend {
        out.push_str(&format!("  {}\n", wrap(&writer.link(link), 2, 6)));
    }
    out.push_str(&reading);
    out.push('\n');
    out
}

struct Writer<'a> {
    graph: &'a TheoryGraph<'a>,
    answer: &'a Answer<'a>,
    words: &'a Words,
}

impl Writer<'_> {
    fn paths(&self) -> &[Pathway] {
        &self.answer.pathways.paths
    }

    fn labels(&self, elements: &[ElementId]) -> Fact {
        Fact::List(elements.iter().map(|&id| Fact::Name(self.graph.theory.element(id).label.clone())).collect())
    }

    fn none(&self) -> String {
        let message = match self.answer.pathways.bound {
            None => Message::new("paths-none"),
            Some(Bound::Length) => Message::new("paths-none-short").with("links", self.answer.pathways.complete_to),
            Some(Bound::Count) => Message::new("paths-none-shown"),
        };
        let message = message.with("from", self.labels(self.answer.from));
        self.words.say(&message.with("to", self.labels(self.answer.to)))
    }

    /// A message about all paths; where there may be more than are listed, one about those.
    fn of_these(&self, all: &'static str, shown: &'static str) -> Message {
        let key = if self.answer.pathways.bound.is_none() { all } else { shown };
        Message::new(key).with("paths", self.paths().len())
    }

    /// How many paths are listed, and up to where there are no others.
    fn count(&self) -> Message {
        let complete_to = self.answer.pathways.complete_to;
        let message = match self.answer.pathways.bound {
            None => Message::new("paths-count"),
            Some(Bound::Length) => Message::new("paths-count-short"),
            Some(Bound::Count) if self.paths().iter().any(|path| path.links.len() <= complete_to) => {
                Message::new("paths-count-complete")
            }
            Some(Bound::Count) => Message::new("paths-count-shown"),
        };
        message.with("count", self.paths().len()).with("links", complete_to)
    }

    /// How many, and what they have in common.
    fn together(&self) -> String {
        let key = match self.answer.pathways.sign {
            Some(Sign::Plus) => ("paths-plus", "paths-plus-shown"),
            Some(Sign::Minus) => ("paths-minus", "paths-minus-shown"),
            Some(Sign::Unknown) | None => ("paths-open", "paths-open"),
        };
        let sign = self
            .of_these(key.0, key.1)
            .with("count", self.paths().len())
            .with("from", self.labels(self.answer.from))
            .with("to", self.labels(self.answer.to));
        let count = self.words.say(&self.count());
        let order = if self.paths().len() > 1 { self.words.key("paths-order") } else { String::new() };
        [count, self.words.say(&sign), order].join(" ").trim_end().to_owned()
    }

    fn path(&self, number: usize, path: &Pathway) -> String {
        let sign = match path.sign {
            Sign::Plus => "+",
            Sign::Minus => "−",
            Sign::Unknown => "?",
        };
        let status = self.words.key(self.status(path));
        let width = self.paths().len().to_string().len();
        let head = format!("{number:width$} {sign} {status}  ");
        let message = Message::new("paths-line").with("links", path.links.len());
        let line = match self.via(path) {
            Some(via) => message.with("via", via),
            None => Message::new("paths-line-direct").with("links", path.links.len()),
        };
        let line = wrap(&format!("{head}{}", self.words.say(&line)), 0, 2);
        if self.shares_weakest() || path.weakest.is_empty() {
            return format!("{line}\n");
        }
        let weakest =
            Message::new("paths-own-weakest").with("rank", rank(path)).with("links", self.names(&path.weakest));
        format!("{line}\n  {}\n", wrap(&self.words.say(&weakest), 2, 4))
    }

    /// What the path amounts to. Where an assumption holds its weakest link down, what is
    /// claimed of the link itself says too much.
    fn status(&self, path: &Pathway) -> &'static str {
        let is_held = path.weakest.first().is_some_and(|&link| held_by(self.graph, link).is_some());
        match path.status {
            Status::Contested | Status::Contradicted | Status::Denied => status_key(path.status),
            Status::Unsourced
            | Status::ExpectationOnly
            | Status::PositionOnly
            | Status::Unshown
            | Status::Carried
            | Status::Mixed
            | Status::ByDefinition => {
                if is_held {
                    "paths-held"
                } else {
                    status_key(path.status)
                }
            }
        }
    }

    /// The elements that this path does not share with all others; what it shares in between
    /// is left out visibly, so that no arrow is suggested that is not there.
    fn via(&self, path: &Pathway) -> Option<Fact> {
        let everywhere = |id: &ElementId| self.paths().iter().all(|other| other.elements.contains(id));
        let inside = &path.elements[1..path.elements.len() - 1];
        let mut own: Vec<usize> =
            (0..inside.len()).filter(|&at| self.paths().len() == 1 || !everywhere(&inside[at])).collect();
        if own.len() > MOST_VIA {
            // The ends of a path tell it apart from the others.
            own.drain(MOST_VIA / 2..own.len() - MOST_VIA / 2);
        }
        let mut shown: Vec<&str> = Vec::new();
        for (place, &at) in own.iter().enumerate() {
            if place > 0 && own[place - 1] + 1 < at {
                shown.push("…");
            }
            shown.push(short(&self.graph.theory.element(inside[at]).label));
        }
        (!shown.is_empty()).then(|| Fact::from(shown.join(" → ")))
    }

    fn shares_weakest(&self) -> bool {
        self.paths().iter().all(|path| path.rank == self.paths()[0].rank)
    }

    /// What the weakest links are, said once where all paths are equally strong.
    fn weakest(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let first = &self.paths()[0];
        if self.shares_weakest() && first.rank.is_some() {
            let links = self.named(|path| path.weakest.clone());
            let message = self.of_these("paths-weakest", "paths-weakest-shown");
            let message = message.with("rank", rank(first)).with("links", self.names(&links));
            lines.push(self.words.say(&message.with("count", links.len())));
        }
        for link in self.named(|path| path.weakest.clone()) {
            if let Some(assumption) = held_by(self.graph, link) {
                let named = Fact::Name(assumption.text.clone());
                let message = Message::new("paths-held-by").with("link", &self.graph.theory.link(link).id);
                lines.push(self.words.say(&message.with("assumption", named)));
            }
        }
        let holds = |&link: &LinkId| self.graph.support(link).rank.is_none();
        let carrying = |&first: &LinkId| self.graph.strongest(first);
        let defined = self.named(|path| path.links.iter().map(carrying).filter(holds).collect());
        if !defined.is_empty() {
            let message = Message::new("paths-defined").with("links", self.names(&defined));
            lines.push(self.words.say(&message.with("count", defined.len())));
        }
        lines
    }

    /// Links of all paths, each once, in the order in which the paths meet them.
    fn named(&self, of: impl Fn(&Pathway) -> Vec<LinkId>) -> Vec<LinkId> {
        let mut links: Vec<LinkId> = Vec::new();
        for link in self.paths().iter().flat_map(of) {
            if !links.contains(&link) {
                links.push(link);
            }
        }
        links.sort();
        links
    }

    fn names(&self, links: &[LinkId]) -> Fact {
        Fact::List(links.iter().map(|&link| Fact::Text(self.graph.theory.link(link).id.clone())).collect())
    }

    /// The links that all paths share and that are as weak as any: with their labels.
    fn legend(&self) -> Vec<LinkId> {
        let shared = |link: &LinkId| self.paths().iter().all(|path| path.weakest.contains(link));
        self.paths()[0].weakest.iter().copied().filter(shared).collect()
    }

    fn link(&self, id: LinkId) -> String {
        let (theory, link) = (self.graph.theory, self.graph.theory.link(id));
        format!("{}  {} → {}", link.id, theory.element(link.from).label, theory.element(link.to).label)
    }
}

/// A label without the remark in brackets at its end: the path names it, it does not define it.
fn short(label: &str) -> &str {
    match label.strip_suffix(')').and_then(|label| label.rsplit_once(" (")) {
        Some((label, _)) if !label.is_empty() => label,
        Some(_) | None => label,
    }
}

/// The rank of a path as its number; by definition stands above all.
fn rank(path: &Pathway) -> Fact {
    path.rank.map_or(Fact::from("–"), |rank| Fact::Number(i64::from(rank.number())))
}
