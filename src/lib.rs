//! Schakel.
pub mod diagram;
pub mod finding;
pub mod graph;
pub mod language;
pub mod source;
pub mod syntax;
pub mod theory;
