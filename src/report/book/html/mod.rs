//! A report as one page that works from a disk: no request, no other file, readable without
//! script, on paper, with a keyboard and by ear.
//!
//! Every word of a theory is escaped by the templates; figures escape their own.

mod blocks;
mod marks;
mod tables;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Begins, Book, Chapter, Sheet};
use crate::diagram::{self, Theme};
use crate::language::Words;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");
/// What the page may do: show what is in it, and nothing else.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; \
                      img-src data:; base-uri 'none'; form-action 'none'";

/// A report as a page. Cost: linear in what it says.
pub fn write(book: &Book) -> String {
    let words = Words::new(book.tongue);
    let language = book.tongue.tag();
    html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (book.title) }
                meta name="description" content=(book.subtitle);
                meta name="generator" content="Schakel";
                link rel="icon" href="data:,";
                style { (PreEscaped(style(book, &words))) }
            }
            body {
                a.skip href="#content" { (words.key("book-skip")) }
                div.page {
                    (top(book, &words))
                    div.cols {
                        (contents(book, &words))
                        main #content tabindex="-1" {
                            @for chapter in &book.chapters { (chapter_of(chapter, &words)) }
                        }
                    }
                    footer { p { (book.footer) } }
                }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    }
    .into_string()
}

/// The colors of each theme as properties, what is painted by them, and the layout.
fn style(book: &Book, words: &Words) -> String {
    let (light, dark) = (diagram::properties(Theme::Light), diagram::properties(Theme::Dark));
    let print = diagram::properties(Theme::Print);
    let own = ["paper", "ink", "ink2", "dim", "pale", "hair", "alarm"];
    let own: String = own.iter().map(|name| format!("--{name}:var(--schakel-{name});")).collect();
    let line = css_words(&format!("{} · {}", book.title, words.key("book-made")));
    let of = css_words(&words.key("book-page-of"));
    let edge = "font:9pt Carlito,Calibri,sans-serif;color:#3a3a3a";
    format!(
        ":root{{{light}{own}}}\n:root[data-theme=light]{{color-scheme:light}}\n\
         :root[data-theme=dark]{{color-scheme:dark;{dark}}}\n\
         @media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}\n{STYLE}{}\n\
         @page{{size:A4;margin:16mm 16mm 18mm;@bottom-left{{content:{line};{edge}}}\
         @bottom-right{{content:counter(page) {of} counter(pages);{edge}}}}}\n\
         @page flat{{size:A4 landscape;margin:12mm 14mm 14mm}}\n\
         @media print{{:root:root:root{{color-scheme:light;{print}}}}}\n",
        diagram::style(Theme::Light)
    )
}

/// Words between quotes in a style: nothing in them can end it.
fn css_words(words: &str) -> String {
    let mut safe = String::from("\"");
    for letter in words.chars() {
        match letter {
            '"' | '\\' | '<' | '>' | '&' => safe.push_str(&format!("\\{:x} ", u32::from(letter))),
            letter if letter.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe.push('"');
    safe
}

fn top(book: &Book, words: &Words) -> Markup {
    html! {
        header.top {
            div.row {
                div { h1 { (book.title) } p { (book.subtitle) } }
                button #theme type="button" aria-pressed="false" hidden { (words.key("book-dark")) }
            }
            dl.facts {
                @for fact in &book.facts {
                    div { dt { (fact.name) } dd { (blocks::line(&fact.line)) } }
                }
            }
        }
    }
}

fn contents(book: &Book, words: &Words) -> Markup {
    html! {
        nav aria-label=(words.key("book-contents")) {
            ol {
                @for chapter in &book.chapters {
                    li { a href={ "#" (chapter.anchor) } { (chapter.title) } }
                }
            }
        }
    }
}

fn chapter_of(chapter: &Chapter, words: &Words) -> Markup {
    let apart = match chapter.begins {
        Begins::Below => "",
        Begins::OnNewPage => "apart",
    };
    let sheet = match chapter.sheet {
        Sheet::Upright => apart,
        Sheet::Sideways => "flat",
    };
    let heading = format!("h-{}", chapter.anchor);
    html! {
        section id=(chapter.anchor) aria-labelledby=(heading) class=(sheet) {
            h2 id=(heading) { (chapter.title) }
            @for block in &chapter.blocks { (blocks::block(block, words)) }
        }
    }
}
