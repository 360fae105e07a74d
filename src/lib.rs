#![doc = include_str!("ARCHITECTURE.md")]

pub mod analysis;
pub mod cli;
pub mod diagram;
pub mod finding;
pub mod graph;
pub mod language;
pub mod load;
pub mod report;
pub mod rules;
pub mod source;
pub mod syntax;
pub mod theory;
