//! Questions about a theory, one a file.
//!
//! In: the graph of a theory in one reading, and what is asked. Out: plain data with ids,
//! in an order that each file promises. Nothing here prints, changes or remembers anything.

pub mod agenda;
mod best;
pub mod betweenness;
pub mod breaks;
pub mod change;
pub mod comparison;
pub mod components;
mod descent;
pub mod dominators;
mod flow;
mod gate;
pub mod grades;
pub mod hinges;
mod inside;
mod lengths;
pub mod leverage;
mod limits;
mod listing;
pub mod loops;
mod lowered;
mod outlook;
mod paths;
pub mod pathways;
pub mod profiles;
pub mod ranking;
pub mod reach;
pub mod removal;
pub mod robustness;
pub mod shortest_loop;
pub mod signs;
pub mod sources;
pub mod statistics;
pub mod successions;
mod tally;
pub mod testimony;
mod through;
pub mod values;
mod voices;
mod way;
mod witness;
mod worth;
