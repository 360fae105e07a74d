//! The agenda: which open assumption to look into first.

use std::cmp::Reverse;

use rayon::prelude::*;

use crate::graph::TheoryGraph;
use crate::theory::support::{Rank, Status, assumption_rank, own_rank};
use crate::theory::{ElementId, LinkId};

pub use super::best::Best;
use super::best::{CARRIED, Height, height, heights};
use super::grades::{Grades, Scores};
use super::hinges::on_every_path;
use super::outlook::Outlook;
use super::robustness::{Weight, minimum_cut};
pub use super::through::Count;
use super::through::Through;

/// One way through the theory that is asked about, such as a chain.
#[derive(Clone, Copy, Debug)]
pub struct Route<'r> {
    pub from: &'r [ElementId],
    pub to: &'r [ElementId],
}

/// An assumption that is open: a link, or a necessary assumption under it, that rests on no
/// shown knowledge; or of which the theory says that somebody will find out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub link: LinkId,
    /// The first link of the step that this link is part of.
    pub step: LinkId,
    /// The place of the assumption in the link's list; none where it is the link itself.
    pub assumption: Option<usize>,
    /// Its own rank, whatever else holds the link down. None where it holds by definition.
    pub rank: Option<Rank>,
    /// The status of the link.
    pub status: Status,
    /// The theory says who will find out.
    pub is_known_gap: bool,
    /// The starts and goals between which the best path is better once this alone is well
    /// carried, in the order of the routes.
    pub raises: Vec<Raised>,
    /// The fewest open steps, this one included, that have to be well carried before the best
    /// path of some start and goal is better. None where it makes no difference.
    pub together: Option<u32>,
    /// The routes of which every path takes this step, by their place.
    pub on_every_path: Vec<usize>,
    /// The routes of which this step is in a smallest cut, nearest to the starts or to the goals.
    pub in_cut: Vec<usize>,
    /// How many paths of all routes together run over it.
    pub paths: Count,
    /// How important and how certain it is to a group, or to the theory itself.
    pub grades: Grades,
}

/// A start and a goal of which the best path is better once something is well carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raised {
    pub from: ElementId,
    pub to: ElementId,
    pub before: Best,
    pub after: Best,
}

impl Open {
    /// Whether something is said against the link.
    pub fn is_contested(&self) -> bool {
        match self.status {
            Status::Contested | Status::Contradicted | Status::Denied | Status::Mixed => true,
            Status::Unsourced
            | Status::ExpectationOnly
            | Status::PositionOnly
            | Status::Unshown
            | Status::Carried
            | Status::ByDefinition => false,
        }
    }

    /// What comes first on the agenda. One thing after the other is looked at: nothing is added
    /// up, for these are not of one kind.
    fn urgency(&self) -> impl Ord + use<> {
        (
            Reverse(self.raises.len()),
            Reverse(self.on_every_path.len()),
            Reverse(self.in_cut.len()),
            Reverse(self.is_contested()),
            Reverse(self.grades.importance),
            self.grades.certainty.unwrap_or(u8::MAX),
            self.together.unwrap_or(u32::MAX),
            Reverse(self.paths.paths),
            self.rank.map_or(u8::MAX, Rank::number),
        )
    }
}

/// What is open on the routes, in the order in which it is best looked into.
///
/// *Returns* first what by itself betters the best path of most pairs of start and goal; then
/// what lies on every path of most routes; then what is in a smallest cut of most; then what is
/// contested; then what is more important, and less certain, to those who graded it; then what
/// needs the fewest others with it; then what most paths run over; then what has the lowest
/// rank. Equals stand in the order of the files.
///
/// *Cost*: for each start and each goal a pass over the graph for each rank; for each open step
/// a look at each pair.
///
/// *To conclude*: the first is where one answer tells most, whether it comes out for or
/// against. What is not on the agenda is no more certain for that: it is carried, or it lies on
/// no path that was asked about.
pub fn agenda(graph: &TheoryGraph<'_>, routes: &[Route<'_>]) -> Vec<Open> {
    let heights = heights(graph);
    let scores = Scores::of(graph.theory);
    let ways: Vec<Way> = routes.iter().map(|route| Way::of(graph, *route)).collect();
    let outlook = Outlook::of(graph.arcs(), &heights, routes);
    let edges = 0..graph.arcs().edges();
    let of_edge = |edge: usize| {
        let candidates = candidates(graph, edge, heights[edge]).into_iter();
        candidates.map(|candidate| told(graph, &ways, &outlook, &scores, &candidate)).collect::<Vec<_>>()
    };
    let is_asked = |edge: &usize| ways.iter().any(|way| way.through.over_edge(*edge).paths > 0);
    let mut open: Vec<Open> = edges.into_par_iter().filter(is_asked).flat_map_iter(of_edge).collect();
    open.sort_by_key(|open| (open.urgency(), open.link, open.assumption));
    open
}

/// What lies how on one route.
struct Way {
    through: Through,
    /// Sorted.
    hinges: Vec<LinkId>,
    /// Sorted. Where there are hinges, each of them is a smallest cut.
    in_cut: Vec<LinkId>,
}

impl Way {
    fn of(graph: &TheoryGraph<'_>, route: Route<'_>) -> Way {
        let mut hinges = on_every_path(graph, route.from, route.to);
        hinges.sort_unstable();
        let cut = minimum_cut(graph, route.from, route.to, Weight::Links);
        let mut in_cut = [cut.links, cut.near_goals, hinges.clone()].concat();
        in_cut.sort_unstable();
        Way { through: Through::of(graph, route.from, route.to), hinges, in_cut }
    }
}

/// A link or an assumption that may be open.
struct Candidate {
    edge: usize,
    link: LinkId,
    assumption: Option<usize>,
    rank: Option<Rank>,
    is_known_gap: bool,
    /// How high the step stands once this is well carried.
    raised: Height,
}

/// What is open about a step. Where a better link stands on the same pair, the step does not
/// wait for this one, unless the theory says that it is to be found out.
fn candidates(graph: &TheoryGraph<'_>, edge: usize, step: Height) -> Vec<Candidate> {
    let first = graph.arcs().link(edge);
    let links = std::iter::once(first).chain(graph.parallel(first).iter().copied());
    let thin = height(Some(Rank::UNSHOWN));
    let mut found = Vec::new();
    for link in links {
        let theory_link = graph.theory.link(link);
        let Some(causal) = theory_link.causal() else { continue };
        let own = own_rank(graph.theory, theory_link, graph.reading);
        let scope = theory_link.extras.as_deref().map(|extras| &extras.scope);
        // The link itself, then each necessary assumption: what is open of it, and how high it stands.
        let is_open = theory_link.extras.as_deref().and_then(|extras| extras.open.as_ref());
        let mut parts = vec![(None, own, is_open.is_some_and(|open| !open.is_blank()))];
        for (place, assumption) in causal.assumptions.iter().enumerate() {
            if assumption.necessary && graph.reading.admits(assumption.provenance) {
                let rank = assumption_rank(graph.theory, assumption, scope, graph.reading, theory_link.provenance);
                let is_open = assumption.open.as_ref().is_some_and(|open| !open.is_blank());
                parts.push((Some(place), Some(rank), is_open));
            }
        }
        for (place, &(assumption, rank, is_known_gap)) in parts.iter().enumerate() {
            if !is_known_gap && (step > thin || height(rank) > thin) {
                continue;
            }
            let others = parts.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, part)| height(part.1));
            let allowed = others.min().unwrap_or(CARRIED).min(CARRIED);
            found.push(Candidate { edge, link, assumption, rank, is_known_gap, raised: step.max(allowed) });
        }
    }
    found
}

fn told(graph: &TheoryGraph<'_>, ways: &[Way], outlook: &Outlook, scores: &Scores, candidate: &Candidate) -> Open {
    let step = graph.arcs().link(candidate.edge);
    let routes = |is: &dyn Fn(&Way) -> bool| -> Vec<usize> {
        ways.iter().enumerate().filter(|(_, way)| is(way)).map(|(place, _)| place).collect()
    };
    let over = ways.iter().map(|way| way.through.over_edge(candidate.edge));
    let paths = over.fold(Count { paths: 0, is_exact: true }, |sum, own| Count {
        paths: sum.paths.saturating_add(own.paths),
        is_exact: sum.is_exact && own.is_exact,
    });
    Open {
        link: candidate.link,
        step,
        assumption: candidate.assumption,
        rank: candidate.rank,
        status: graph.support(candidate.link).status,
        is_known_gap: candidate.is_known_gap,
        raises: outlook.raises(graph.arcs(), candidate.edge, candidate.raised),
        together: outlook.together(graph.arcs(), candidate.edge),
        on_every_path: routes(&|way| way.hinges.binary_search(&step).is_ok()),
        in_cut: routes(&|way| way.in_cut.binary_search(&step).is_ok()),
        paths,
        grades: scores.grades(graph.theory, (candidate.link, candidate.assumption)),
    }
}
