//! What all kinds of link have in common, seen alike.

use crate::syntax::document::{Link, LinkKind, Provenance, Scope, Words};
use crate::syntax::spanned::Spanned;

/// The fields that every link has.
pub(super) struct Common<'a> {
    pub kind: LinkKind,
    pub id: Option<&'a Words<'a>>,
    pub from: End<'a>,
    pub to: End<'a>,
    pub quote: &'a Option<Words<'a>>,
    pub source: &'a Option<Words<'a>>,
    pub locator: &'a Option<Words<'a>>,
    pub provenance: Option<Provenance>,
    pub claimant: &'a Option<Words<'a>>,
    pub direct: &'a Option<Words<'a>>,
    pub indicator: &'a Option<Words<'a>>,
    pub scope: Option<&'a Scope<'a>>,
    pub importance: &'a Option<Spanned<u8>>,
    pub certainty: &'a Option<Spanned<u8>>,
    pub term: &'a Option<Words<'a>>,
    pub tags: &'a [Words<'a>],
    pub group: &'a Option<Words<'a>>,
    pub open: &'a Option<Words<'a>>,
    pub note: &'a Option<Words<'a>>,
}

/// One end of a link: the name, and how the file writes the field.
pub(super) struct End<'a> {
    pub words: Option<&'a Words<'a>>,
    pub field: &'static str,
    pub example: &'static str,
}

macro_rules! common {
    ($link:expr, $kind:ident, $from:ident, $to:ident) => {
        Common {
            kind: LinkKind::$kind,
            id: $link.id.as_ref(),
            from: End {
                words: $link.$from.as_ref(),
                field: stringify!($from),
                example: concat!(stringify!($from), ": \"…\""),
            },
            to: End {
                words: $link.$to.as_ref(), field: stringify!($to), example: concat!(stringify!($to), ": \"…\"")
            },
            quote: &$link.quote,
            source: &$link.source,
            locator: &$link.locator,
            provenance: $link.provenance.map(|provenance| provenance.value),
            claimant: &$link.claimant,
            direct: &$link.direct,
            indicator: &$link.indicator,
            scope: $link.scope.as_deref(),
            importance: &$link.importance,
            certainty: &$link.certainty,
            term: &$link.term,
            tags: &$link.tags,
            group: &$link.group,
            open: &$link.open,
            note: &$link.note,
        }
    };
}

/// Inlined, so that who asks for one field pays for one.
#[inline]
pub(super) fn common<'a>(link: &'a Link<'a>) -> Common<'a> {
    match link {
        Link::Causes(link) => common!(link, Causes, from, to),
        Link::Serves(link) => common!(link, Serves, means, end),
        Link::PartOf(link) => common!(link, PartOf, part, whole),
        Link::Defines(link) => common!(link, Defines, from, to),
        Link::BelongsTo(link) => common!(link, BelongsTo, action, block),
        Link::Role(link) => common!(link, Role, actor, object),
        Link::Conditions(link) => common!(link, Conditions, element, link),
    }
}
