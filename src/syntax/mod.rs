//! What a file says.
pub mod document;
pub mod spanned;
