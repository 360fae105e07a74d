//! Schakel.
pub mod finding;
pub mod graph;
pub mod language;
pub mod report;
pub mod rules;
pub mod source;
pub mod syntax;
pub mod theory;
