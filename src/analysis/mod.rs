//! Questions about a theory, one a file.
//!
//! In: the graph of a theory in one reading, and what is asked. Out: plain data with ids,
//! in an order that each file promises. Nothing here prints, changes or remembers anything.

pub mod agenda;
mod best;
pub mod betweenness;
pub mod breaks;
mod circuits;
pub mod components;
pub mod dominators;
mod flow;
pub mod grades;
pub mod hinges;
pub mod leverage;
mod loop_names;
pub mod loops;
mod lowered;
mod outlook;
pub mod pathways;
pub mod ranking;
pub mod removal;
pub mod robustness;
mod rounds;
pub mod shortest_loop;
pub mod signs;
pub mod sources;
pub mod statistics;
pub mod successions;
mod through;
pub mod values;
mod walks;
mod witness;
