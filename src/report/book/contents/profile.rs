//! How parts, places and examples score on the criteria, and what the group decided.

use super::{Desk, answered};
use crate::analysis::profiles::{Which, profiles};
use crate::report::book::{Begins, Chapter, Sheet};
use crate::report::profile;

/// Only where something was scored: an empty matrix tells nothing to take home.
pub(super) fn chapter(desk: &Desk<'_>) -> Option<Chapter> {
    if profiles(desk.graph.theory, Which::Scored).rows.is_empty() {
        return None;
    }
    Some(Chapter {
        anchor: "profile",
        title: desk.key("book-profile"),
        sheet: Sheet::Upright,
        begins: Begins::Below,
        blocks: answered::sections(desk, profile::sections(desk.graph, Which::Scored)),
    })
}
