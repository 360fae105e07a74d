//! The line that a figure draws for each status, as a small picture beside its word.

use maud::{Markup, html};

use crate::theory::support::Status;

/// The picture for a status. It says nothing that the word beside it does not.
pub(super) fn stroke(status: Status) -> Markup {
    html! {
        svg viewBox="0 0 32 14" aria-hidden="true" focusable="false" {
            @match status {
                Status::Carried => { (line("7", "")) }
                Status::Mixed => { (line("7", "")) (bolt("m o")) }
                Status::Unshown => { (line("7", "11 3")) }
                Status::ExpectationOnly | Status::PositionOnly => { (line("7", "5 3.5")) }
                Status::Unsourced => { path.m.dots d="M1 7H31" {} }
                Status::Contested => { (line("5", "5 3.5")) (line("9", "0.1 4.2")) (bolt("m z")) }
                Status::Contradicted => { (line("7", "5 3.5")) path.m.cross d="M12 3l8 8M20 3l-8 8" {} }
                Status::Denied => { (line("7", "5 3.5")) path.m.cross d="M10 11l4-8M15 11l4-8M20 11l4-8" {} }
                Status::ByDefinition => { path.m.d d="M1 7H31" {} }
            }
        }
    }
}

fn line(height: &str, dash: &str) -> Markup {
    let path = format!("M1 {height}H31");
    html! { path.m d=(path) stroke-dasharray=[(!dash.is_empty()).then_some(dash)] {} }
}

fn bolt(class: &str) -> Markup {
    html! {
        circle.m.p cx="16" cy="7" r="6.2" {}
        path class=(class) d="M17.5 1.8l-4.6 6h3l-1.4 4.4 4.6-6h-3z" {}
    }
}
