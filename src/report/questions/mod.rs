//! Questions: what each answer of the room `analysis` comes to, as sentences and tables.
//!
//! One question a file, and one line in the registry below. A question may be asked by its
//! name; `--help` reads the registry too.

mod common;

pub(super) use common::number;

use rayon::prelude::*;

use super::answers::Answer;
use crate::graph::TheoryGraph;
use crate::source::Text;
use crate::theory::ElementId;

/// A question that can be asked of any theory.
pub struct Question {
    /// What it is called on the command line; `question-` before it is the key of its heading.
    pub name: &'static str,
    /// How somebody would ask it, for `--help`, which is English.
    pub asks: &'static str,
    ask: fn(&Asked<'_>) -> Answer,
}

/// What is asked about: a theory in one reading, from where to where.
pub struct Asked<'a> {
    pub graph: &'a TheoryGraph<'a>,
    pub routes: Vec<Route>,
}

/// From where to where: a chain of the theory, or what somebody asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The label of the chain. None where it was asked for.
    pub label: Option<Text>,
    pub from: Vec<ElementId>,
    pub to: Vec<ElementId>,
}

impl Asked<'_> {
    /// The chains of a theory.
    pub fn chains(graph: &TheoryGraph<'_>) -> Vec<Route> {
        let chains = graph.theory.chains.iter();
        let route = |chain: &crate::theory::Chain| Route {
            label: Some(chain.label.clone()),
            from: chain.from.clone(),
            to: chain.to.clone(),
        };
        chains.filter(|chain| !chain.from.is_empty() && !chain.to.is_empty()).map(route).collect()
    }
}

/// Lists the modules and the registry from one line a question.
macro_rules! questions {
    ($($module:ident)*) => {
        $(mod $module;)*
        /// Every question, in the order in which a memo tells them.
        pub static QUESTIONS: &[&Question] = &[$(&$module::QUESTION),*];
    };
}

questions! {
    statistics
    robustness
    removal
    agenda
    pathways
    loops
    values
    sources
}

pub(super) use agenda::reasons as agenda_reasons;

/// The question of this name.
pub fn named(name: &str) -> Option<&'static Question> {
    QUESTIONS.iter().copied().find(|question| question.name == name)
}

/// The answers to some questions, each with its name, in the order in which they were asked.
pub fn ask(questions: &[&'static Question], asked: &Asked<'_>) -> Vec<(&'static str, Answer)> {
    questions.par_iter().map(|question| (question.name, (question.ask)(asked))).collect()
}
