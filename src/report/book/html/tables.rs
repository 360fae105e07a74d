//! Tables as markup: cards on a narrow screen, and tools for one that is worked with.

use maud::{Markup, html};

use super::blocks;
use crate::finding::Message;
use crate::language::Words;
use crate::report::book::{Cell, Choice, Column, Purpose, Side, Table};

pub(super) fn table(table: &Table, words: &Words) -> Markup {
    let name = words.say(&Message::new("book-table").with("caption", table.caption.as_str()));
    let all: u32 = table.columns.iter().map(|column| column.share).sum();
    html! {
        @if table.purpose == Purpose::Search { (tools(table, words)) }
        div.tab role="group" aria-label=(name) {
            // The roles are lost where a row becomes a card, unless they are told.
            table.cards id=(table.anchor) role="table" {
                caption { (table.caption) }
                colgroup {
                    @for column in &table.columns {
                        col style={ "width:" (100 * column.share / all.max(1)) "%" };
                    }
                }
                thead role="rowgroup" {
                    tr role="row" {
                        @for column in &table.columns {
                            th.(side(column)) role="columnheader" scope="col" { (column.title) }
                        }
                    }
                }
                tbody role="rowgroup" { @for row in &table.rows { (cells(table, row)) } }
            }
        }
    }
}

fn side(column: &Column) -> &'static str {
    match column.side {
        Side::Left => "l",
        Side::Right => "g",
    }
}

fn cells(table: &Table, row: &[Cell]) -> Markup {
    html! {
        tr role="row" {
            @for (place, (column, cell)) in table.columns.iter().zip(row).enumerate() {
                @if place == 0 {
                    th role="rowheader" scope="row" id=[cell.anchor.as_deref()] data-s=[cell.sorts.as_deref()] { span { (blocks::line(&cell.line)) } }
                } @else {
                    td.(side(column)) role="cell" data-k=(column.title) data-s=[cell.sorts.as_deref()] {
                        span { (blocks::line(&cell.line)) }
                    }
                }
            }
        }
    }
}

/// What sorts and searches a table; script shows it, since without script it does nothing.
fn tools(table: &Table, words: &Words) -> Markup {
    let count = words.say(&Message::new("book-rows").with("count", "{n}").with("all", "{all}"));
    let sorted = |key: &'static str| words.say(&Message::new(key).with("column", "{column}"));
    let all = words.key("book-filter-all");
    html! {
        form.filter hidden role="search" aria-label=(words.key("book-filter")) data-table=(table.anchor)
            data-count=(count) data-up=(sorted("book-sorted-up")) data-down=(sorted("book-sorted-down")) {
            label { (words.key("book-filter-word")) input type="search" autocomplete="off"; }
            @for (place, column) in table.columns.iter().enumerate().filter(|(_, it)| it.choice == Choice::Yes) {
                label {
                    (column.title)
                    select data-column=(place) { option value="" { (all) } }
                }
            }
            label.narrow { (words.key("book-filter-order")) select {} }
            button.clear type="button" hidden { (words.key("book-filter-clear")) }
            p role="status" {}
        }
    }
}
