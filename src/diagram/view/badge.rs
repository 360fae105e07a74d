//! Small counts and letters on the tail of an arrow.

use std::collections::BTreeMap;

use super::Account;
use crate::diagram::change::State;
use crate::graph::TheoryGraph;
use crate::source::said;
use crate::theory::{ElementId, LinkId, Sign};

/// What a badge says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Badge {
    /// So many links are drawn over each other.
    Times(usize),
    /// So many steps lie between its ends.
    Steps(usize),
    /// A loop that the theory names runs over it.
    Loop(Turn),
    /// Kinds of knowledge behind it, and studies that are independent of each other.
    Knowledge { kinds: u8, studies: u32 },
    /// Somebody still has to find out.
    Open,
    /// The short name of its link, where words around the figure speak of it.
    Name(String),
    /// What became of it, in a figure of two versions.
    State(State),
}

/// What a loop does to a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// It makes it larger.
    Reinforcing,
    /// It makes it smaller.
    Balancing,
}

/// What is known of the badges of every link.
pub struct Badges<'a> {
    graph: &'a TheoryGraph<'a>,
    account: Account,
    turns: BTreeMap<LinkId, Turn>,
}

impl<'a> Badges<'a> {
    /// Cost: linear in the links and in the loops that the theory names.
    pub fn new(graph: &'a TheoryGraph<'a>, account: Account) -> Badges<'a> {
        Badges { graph, account, turns: turns(graph) }
    }

    pub fn of(&self, id: LinkId) -> Vec<Badge> {
        let link = self.graph.theory.link(id);
        let support = self.graph.support(id);
        let mut badges = Vec::new();
        badges.extend(self.turns.get(&id).map(|&turn| Badge::Loop(turn)));
        if self.account == Account::Support && support.kinds > 0 {
            badges.push(Badge::Knowledge { kinds: support.kinds, studies: support.independent });
        }
        let open = link.extras.as_deref().and_then(|extras| said(&extras.open));
        badges.extend(open.map(|_| Badge::Open));
        badges
    }
}

/// The links on loops that the theory names, where their signs say what the loop does.
fn turns(graph: &TheoryGraph<'_>) -> BTreeMap<LinkId, Turn> {
    let mut turns = BTreeMap::new();
    for named in &graph.theory.loops {
        let next = named.through.iter().cycle().skip(1);
        let legs: Option<Vec<LinkId>> =
            named.through.iter().zip(next).map(|(&from, &to)| first_link(graph, from, to)).collect();
        let Some(legs) = legs.filter(|legs| !legs.is_empty()) else { continue };
        let signs: Vec<Sign> = legs.iter().map(|&leg| graph.sign(leg)).collect();
        if signs.contains(&Sign::Unknown) {
            continue;
        }
        let minus = signs.iter().filter(|&&sign| sign == Sign::Minus).count();
        let turn = if minus % 2 == 0 { Turn::Reinforcing } else { Turn::Balancing };
        for leg in legs {
            turns.extend(std::iter::once(&leg).chain(graph.parallel(leg)).map(|&link| (link, turn)));
        }
    }
    turns
}

fn first_link(graph: &TheoryGraph<'_>, from: ElementId, to: ElementId) -> Option<LinkId> {
    graph.out(from).into_iter().find(|(_, end)| *end == to).map(|(link, _)| link)
}
