//! What a file says: the notation's types, read with the place of every item and text.
//!
//! In: the text of one file. Out: a [`Document`] with everything that could be read, and
//! all mistakes of the file as findings. Reading never fails as a whole: what cannot be
//! read is left out and reported. Cost: linear in the text, on all cores.
//!
//! The types derive serde's `Deserialize`, and two deserializers read them: the one of
//! this room, which keeps places and goes on after a mistake, and `ron` itself
//! ([`plainly`]), the second opinion for tests and the yardstick for benches.

mod access;
mod between;
mod body;
mod brackets;
pub mod document;
pub mod dutch;
pub mod edit;
mod examples;
pub mod format;
pub mod mistakes;
mod quotes;
mod reader;
mod scan;
pub mod spanned;
pub mod suggest;
mod typing;

use ron::extensions::Extensions;
use serde::Deserialize;

use crate::finding::Finding;
use crate::source::FileId;
use document::{Body, Document, Gaps, Root};

/// A file as read.
#[derive(Debug)]
pub struct Parsed<'a> {
    pub document: Document<'a>,
    /// In the order of the file.
    pub findings: Vec<Finding>,
}

/// Reads a file.
pub fn parse(text: &str, file: FileId) -> Parsed<'_> {
    let (document, findings) = body::read(text, file);
    Parsed { document, findings }
}

/// What to say of bytes that are no UTF-8 text; `valid` bytes of them are.
pub fn not_text(bytes: &[u8], valid: usize, file: FileId) -> Finding {
    body::not_text(bytes, valid, file)
}

/// The same file read by `ron` alone: no places, the first mistake only.
pub fn plainly(text: &str) -> Result<Document<'_>, ron::error::SpannedError> {
    #[derive(Deserialize)]
    enum Whole<'a> {
        #[serde(borrow)]
        Theory(Body<'a>),
        Register(Body<'a>),
        Overlay(Body<'a>),
    }
    let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES | Extensions::UNWRAP_NEWTYPES;
    let options = ron::Options::default().with_default_extension(extensions);
    Ok(match options.from_str(text)? {
        Whole::Theory(body) => Document { root: Root::Theory, body, gaps: Gaps::default() },
        Whole::Register(body) => Document { root: Root::Register, body, gaps: Gaps::default() },
        Whole::Overlay(body) => Document { root: Root::Overlay, body, gaps: Gaps::default() },
    })
}

/// What a file as a whole is, without reading it all.
pub fn root(text: &str) -> Root {
    body::root(text)
}
