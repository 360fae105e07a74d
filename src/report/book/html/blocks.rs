//! The parts of a chapter as markup.

use maud::{Markup, PreEscaped, html};

use super::{marks, tables};
use crate::diagram;
use crate::finding::{Message, Severity};
use crate::language::Words;
use crate::report::book::{Block, Figure, Fold, Opening, Run, Sentence, Term};

pub(super) fn block(block: &Block, words: &Words) -> Markup {
    match block {
        Block::Heading(heading) => html! { h3 { (heading) } },
        Block::Text(text) => html! { p { (line(text)) } },
        Block::Points(points) => html! { ul.brief { @for point in points { li { (line(point)) } } } },
        Block::Sentences(sentences) => html! {
            ol.says role="list" { @for one in sentences { (sentence(one, words)) } }
        },
        Block::Strokes(strokes) => html! {
            ul.leg aria-label=(words.key("book-strokes")) {
                @for (status, says) in strokes { li { span.st { (marks::stroke(*status)) (says) } } }
            }
        },
        Block::Terms(terms) => html! {
            dl.terms { @for one in terms { (term(one)) } }
        },
        Block::Folds(folds) => html! { div.rules { @for one in folds { (fold(one)) } } },
        Block::Table(table) => tables::table(table, words),
        Block::Figure(one) => figure(one, words),
        Block::Works(works) => html! { ul.works.small { @for work in works { li { (linked(work)) } } } },
    }
}

/// A line of words and what is more than words.
pub(super) fn line(line: &[Run]) -> Markup {
    html! { @for one in line { (run(one)) } }
}

fn run(run: &Run) -> Markup {
    match run {
        Run::Plain(words) => html! { (words) },
        Run::Strong(words) => html! { b { (words) } },
        Run::Faint(words) => html! { span.faint { (words) } },
        Run::Missing(words) => html! { span.gap { (words) } },
        Run::Flag(words) => html! { span.hinge { (words) } },
        Run::Status(status, words) => html! { span.st { (marks::stroke(*status)) (words) } },
        Run::Weight(weight, words) => html! { span.tag.(weight_class(*weight)) { (words) } },
        Run::To { anchor, words } => html! { a.to href={ "#" (anchor) } { (words) } },
        Run::Away { address, words } => html! { a.address href=(address) rel="noreferrer" { (words) } },
    }
}

fn weight_class(weight: Severity) -> &'static str {
    match weight {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn sentence(one: &Sentence, words: &Words) -> Markup {
    html! {
        li id=(one.anchor) {
            span.nr { span.vh { (words.key("book-arrow-word")) " " } (one.number) }
            span { (line(&one.line)) }
            span.by { (line(&one.beside)) }
        }
    }
}

fn term(one: &Term) -> Markup {
    html! { div { dt { (one.name) } dd { (line(&one.line)) } } }
}

fn fold(one: &Fold) -> Markup {
    html! {
        details.rule id=(one.anchor) open[one.opening == Opening::Open] {
            summary {
                span.what { (one.says) }
                span.who { @for part in &one.beside { span { (run(part)) } } }
            }
            div.in { dl { @for one in &one.terms { (term(one)) } } }
        }
    }
}

fn figure(one: &Figure, words: &Words) -> Markup {
    let name = words.say(&Message::new("book-figure").with("number", one.number));
    let told = words.say(&Message::new("book-figure-told").with("number", one.number));
    let picture = diagram::write_inside(&one.scene, &format!("f{}-", one.number));
    html! {
        figure id=(one.anchor()) {
            div.fig role="group" aria-label=(name) { (PreEscaped(picture)) }
            figcaption {
                b { (name) "." } " " (one.caption) " "
                span.slide { (words.key("book-slide")) }
            }
        }
        details.words {
            summary { (told) }
            ul { @for sentence in one.scene.description.lines() { li { (sentence) } } }
        }
    }
}

/// A work, with the address in it as a way there.
fn linked(work: &str) -> Markup {
    match work.split_once("https://") {
        Some((before, rest)) => {
            let (address, after) = rest.split_once(' ').unwrap_or((rest, ""));
            let address = format!("https://{address}");
            html! { (before) a.address href=(address) rel="noreferrer" { (address) } " " (after) }
        }
        None => html! { (work) },
    }
}
