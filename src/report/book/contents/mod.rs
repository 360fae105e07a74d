//! What stands in a report, one chapter a file and one line in the list below.
//!
//! In: a theory in one reading, with its findings. Out: a [`Book`] in words of one language.

pub(super) mod agenda;
mod answered;
mod arrows;
mod comparison;
pub(super) mod figures;
mod findings;
mod literature;
mod method;
pub(super) mod one_page;
mod profile;
mod register;
mod short;
mod sources;
pub(super) mod unexpected;
mod ways;

pub(super) use arrows::Arrows;

use rayon::prelude::*;

use super::{Block, Book, Chapter, Line, Run, Term, runs};
use crate::diagram::lens::{self, Pick};
use crate::finding::{Fact, Message};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::reading_key;
use crate::report::Report;
use crate::report::paint::{sentence, tame};
use crate::report::questions::Asked;
use crate::theory::support::heard;
use crate::theory::{ElementId, Link, LinkId, Reading, Source, SourceId};

/// What a report is made of.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    pub graph: &'a TheoryGraph<'a>,
    pub report: Report<'a>,
    pub words: &'a Words,
}

/// The same, with what every chapter asks of it.
pub(super) struct Desk<'a> {
    pub graph: &'a TheoryGraph<'a>,
    pub report: Report<'a>,
    pub words: &'a Words,
    pub asked: Asked<'a>,
    /// All that lies on a path of the chains; of a theory without chains, what its figure shows.
    pub chain: Pick,
    pub arrows: Arrows,
}

/// A chapter, or none where there is nothing to say.
type Write = fn(&Desk<'_>) -> Option<Chapter>;

/// The chapters, in the order in which they are read.
const CHAPTERS: &[Write] = &[
    short::chapter,
    one_page::chapter,
    figures::chapter,
    findings::chapter,
    register::chapter,
    sources::chapter,
    agenda::chapter,
    comparison::chapter,
    profile::chapter,
    unexpected::chapter,
    method::chapter,
];

/// The report on a theory. Cost: that of the questions and the figures in it.
pub fn report(material: &Material<'_>) -> Book {
    let desk = Desk::new(material);
    let chapters: Vec<Option<Chapter>> = CHAPTERS.par_iter().map(|write| write(&desk)).collect();
    desk.book("book-report", chapters.into_iter().flatten().collect())
}

impl<'a> Desk<'a> {
    pub fn new(material: &Material<'a>) -> Desk<'a> {
        let Material { graph, report, words } = *material;
        let chain = lens::named(lens::chain::LENS.name).map_or_else(Pick::default, |lens| (lens.pick)(graph));
        let arrows = Arrows::of(graph, &chain);
        let asked = Asked { graph, routes: Asked::chains(graph) };
        Desk { graph, report, words, asked, chain, arrows }
    }

    /// A book of these chapters about this theory. `kind` is the key of what it is.
    pub fn book(&self, kind: &str, mut chapters: Vec<Chapter>) -> Book {
        number(&mut chapters);
        ways::settle(&mut chapters);
        let theory = self.graph.theory;
        let title = tame(if theory.title.is_empty() { &theory.id } else { &theory.title });
        let title = if title.is_empty() { self.words.key("book-untitled") } else { title };
        let kind = self.words.key(kind);
        let footer = Message::new("book-footer").with("title", Fact::from(title.as_str()));
        let footer = footer.with("reading", Message::new(reading_key(self.graph.reading)));
        Book {
            tongue: self.words.tongue,
            subtitle: theory.about.as_ref().map_or(kind, |about| tame(about)),
            facts: self.facts(),
            footer: self.words.say(&footer),
            title,
            chapters,
        }
    }

    /// What the report is about and what it was made from.
    fn facts(&self) -> Vec<Term> {
        let theory = self.graph.theory;
        let mut facts = Vec::new();
        let mut fact = |key: &str, line: Line| facts.push(Term::new(self.words.key(key), line));
        let version = theory.version.as_ref().map(|version| Message::new("figure-version").with("version", version));
        let version = version.map(|message| self.words.say(&message));
        let author = theory.author.as_ref().map(|author| tame(author));
        let made: Vec<String> = author.into_iter().chain(version).collect();
        if !made.is_empty() {
            fact("book-fact-made", runs::plain(made.join(", ")));
        }
        let links = self.graph.links().count();
        let size = Message::new("book-fact-size-is").with("elements", theory.elements.len()).with("links", links);
        fact("book-fact-size", runs::plain(self.words.say(&size.with("causal", self.graph.causal_links().count()))));
        let reading = Message::new(reading_key(self.graph.reading));
        fact(
            "book-fact-reading",
            runs::plain(self.words.say(&Message::new("book-fact-reading-is").with("reading", reading))),
        );
        let titles: Vec<String> = used(self.graph).iter().map(|&id| source_name(theory.source(id))).collect();
        let none = || vec![Run::Missing(self.words.key("book-missing"))];
        fact("book-fact-sources", if titles.is_empty() { none() } else { runs::plain(titles.join("; ")) });
        let located =
            self.graph.links().filter(|(_, link)| sources_of(link, self.graph.reading).next().is_some()).count();
        let located = Message::new("book-fact-located-is").with("count", located).with("all", links);
        fact("book-fact-located", runs::plain(self.words.say(&located)));
        fact("book-fact-session", self.session().map_or_else(none, runs::plain));
        facts
    }

    /// The session of a group, where there was one.
    fn session(&self) -> Option<String> {
        let workshop = self.graph.theory.workshop.as_ref()?;
        let present = workshop.present.map(|count| Message::new("figure-present").with("count", count));
        let who = || Fact::List(workshop.absent.iter().map(Fact::from).collect());
        let absent = (!workshop.absent.is_empty()).then(|| Message::new("figure-absent").with("who", who()));
        let said = |message: Message| tame(&self.words.say(&message));
        let named = [&workshop.group, &workshop.date].into_iter().flatten().map(|text| tame(text));
        let parts: Vec<String> = named.chain(present.map(said)).chain(absent.map(said)).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    pub fn key(&self, key: &str) -> String {
        self.words.key(key)
    }

    /// A sentence by itself.
    pub fn say(&self, message: &Message) -> String {
        tame(&sentence(&self.words.say(message)))
    }

    pub fn label(&self, element: ElementId) -> String {
        tame(&self.graph.theory.element(element).label)
    }

    /// Labels in a sentence.
    pub fn names(&self, elements: &[ElementId]) -> Fact {
        Fact::List(elements.iter().map(|&id| Fact::Name(self.graph.theory.element(id).label.clone())).collect())
    }

    /// Says that something is not there.
    pub fn missing(&self) -> Line {
        vec![Run::Missing(self.key("book-missing"))]
    }

    /// "pijl 4", "pijlen 1, 4 en 5a": each a way to its sentence.
    pub fn links(&self, links: &[LinkId]) -> Line {
        let mut line =
            runs::plain(format!("{} ", self.words.say(&Message::new("book-arrows").with("count", links.len()))));
        let numbers = links.iter().map(|&link| vec![self.arrows.run(link)]).collect();
        line.extend(runs::joined(numbers, self.words));
        line
    }

    /// A link by its labels: `from → to`.
    pub fn ends(&self, link: LinkId) -> String {
        let link = self.graph.theory.link(link);
        format!("{} → {}", self.label(link.from), self.label(link.to))
    }
}

/// The sources of a link: its own, and those of what is claimed of it.
fn sources_of(link: &Link, reading: Reading) -> impl Iterator<Item = SourceId> {
    link.quote.source.into_iter().chain(heard(link, reading).filter_map(|claim| claim.quote.source))
}

/// The sources that something in the theory rests on, in the order of the files.
pub(super) fn used(graph: &TheoryGraph<'_>) -> Vec<SourceId> {
    let links = graph.links().flat_map(|(_, link)| sources_of(link, graph.reading));
    let elements = graph.theory.elements.iter().filter_map(|element| element.quote.as_ref()?.source);
    let mut used: Vec<SourceId> = links.chain(elements).collect();
    used.sort_unstable();
    used.dedup();
    used
}

/// A source by its title and year.
pub(super) fn source_name(source: &Source) -> String {
    let title = tame(if source.title.is_empty() { &source.id } else { &source.title });
    source.year.map_or(title.clone(), |year| format!("{title} ({year})"))
}

/// Numbers the figures in the order in which they are met.
fn number(chapters: &mut [Chapter]) {
    let mut next = 1;
    for block in chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks) {
        if let Block::Figure(figure) = block {
            figure.number = next;
            next += 1;
        }
    }
}
