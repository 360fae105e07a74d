//! Which boxes a comparison has: of one element, of several that look alike, of a level of
//! values.
//!
//! A view may hold a hundred elements, and its figure has to fit a page twice. What has the
//! same arrows stands in one box; where there are still too many, what matters least does.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::comparison::{Comparison, Side};
use crate::diagram::lens::Pick;
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind, LevelId, LinkId, SphereId};

/// More boxes than these in the flow do not fit a page twice.
const MOST: usize = 18;

/// One box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub what: What,
    /// The elements in it, in the order of the files; those of a level that no view reaches
    /// are not among them.
    pub elements: Vec<ElementId>,
    pub side: Side,
    pub sphere: Option<SphereId>,
}

/// What a box is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    Elements,
    /// The values of a level; of those on no level, where there is none.
    Level(Option<LevelId>),
}

/// The boxes, those of levels last.
pub fn groups(graph: &TheoryGraph<'_>, pick: &Pick, found: &Comparison) -> Vec<Group> {
    let drawn = Drawn::of(graph, pick, found);
    let mut groups = drawn.alike();
    if groups.len() > MOST {
        groups = drawn.fewer(groups);
    }
    groups.extend(drawn.levels());
    groups
}

struct Drawn<'a> {
    graph: &'a TheoryGraph<'a>,
    found: &'a Comparison,
    /// What stands in the flow.
    flow: Vec<ElementId>,
    /// Values at the end of a view of values.
    ends: Vec<ElementId>,
    /// The links at each element of the flow: the other end, and whether it leaves.
    seen: BTreeMap<ElementId, Vec<(ElementId, bool)>>,
}

impl<'a> Drawn<'a> {
    fn of(graph: &'a TheoryGraph<'a>, pick: &Pick, found: &'a Comparison) -> Drawn<'a> {
        let theory = graph.theory;
        let sights = &found.sights;
        let of_values = [&sights.left, &sights.right].into_iter().filter(|sight| sight.levels.is_some());
        let goals: BTreeSet<ElementId> = of_values.flat_map(|sight| sight.to.iter().copied()).collect();
        let links = || pick.links.iter().map(|&id| theory.link(id));
        // A value that something else follows from stands in the flow as well.
        let leads: BTreeSet<ElementId> = links()
            .filter(|link| goals.contains(&link.from) && !goals.contains(&link.to))
            .map(|link| link.from)
            .collect();
        let is_end = |id: &ElementId| goals.contains(id) && !leads.contains(id);
        let (ends, flow): (Vec<ElementId>, Vec<ElementId>) = pick.elements.iter().partition(|id| is_end(id));
        let mut seen: BTreeMap<ElementId, Vec<(ElementId, bool)>> = BTreeMap::new();
        for link in links() {
            seen.entry(link.from).or_default().push((link.to, true));
            seen.entry(link.to).or_default().push((link.from, false));
        }
        seen.values_mut().for_each(|list| {
            list.sort_unstable();
            list.dedup();
        });
        Drawn { graph, found, flow, ends, seen }
    }

    fn side(&self, id: ElementId) -> Side {
        self.found.members.elements[id.index()]
    }

    fn sphere(&self, id: ElementId) -> Option<SphereId> {
        self.graph.theory.element(id).sphere
    }

    /// Elements of one sphere, one side and one kind with exactly the same arrows in one box.
    fn alike(&self) -> Vec<Group> {
        type Key<'k> = (Option<SphereId>, Side, ElementKind, bool, &'k [(ElementId, bool)]);
        let mut place: BTreeMap<Key<'_>, usize> = BTreeMap::new();
        let mut groups: Vec<Group> = Vec::new();
        for &id in &self.flow {
            let seen = self.seen.get(&id).map_or(&[][..], Vec::as_slice);
            let kind = self.graph.theory.element(id).kind;
            let key = (self.sphere(id), self.side(id), kind, self.is_named(id), seen);
            match place.get(&key) {
                Some(&at) if !seen.is_empty() => groups[at].elements.push(id),
                Some(_) | None => {
                    place.insert(key, groups.len());
                    let side = self.side(id);
                    groups.push(Group { what: What::Elements, elements: vec![id], side, sphere: self.sphere(id) });
                }
            }
        }
        groups
    }

    /// Whether a view starts or ends here.
    fn is_named(&self, id: ElementId) -> bool {
        let sights = &self.found.sights;
        [&sights.left, &sights.right]
            .iter()
            .any(|sight| sight.from.contains(&id) || sight.chain.is_some() && sight.to.contains(&id))
    }

    /// The boxes that matter most by themselves; the rest of each sphere and side in one box.
    fn fewer(&self, groups: Vec<Group>) -> Vec<Group> {
        let hinges: BTreeSet<ElementId> = self.found.fails.iter().flat_map(|fail| self.ends_of(fail.link)).collect();
        let weight = |group: &Group| {
            let named = group.elements.iter().any(|&id| self.is_named(id));
            let hinge = group.elements.iter().any(|id| hinges.contains(id));
            let commons = group.elements.iter().any(|&id| self.graph.theory.element(id).commons);
            let links = group.elements.iter().filter_map(|id| self.seen.get(id)).map(Vec::len).max().unwrap_or(0);
            (named, hinge, commons, group.side == Side::Both, links)
        };
        let mut order: Vec<usize> = (0..groups.len()).collect();
        order.sort_by_key(|&at| (std::cmp::Reverse(weight(&groups[at])), at));
        let kept: BTreeSet<usize> = order.into_iter().take(MOST / 2).collect();
        let mut rest: BTreeMap<(Option<SphereId>, Side), usize> = BTreeMap::new();
        let mut fewer: Vec<Group> = Vec::new();
        for (at, group) in groups.into_iter().enumerate() {
            let key = (group.sphere, group.side);
            match rest.get(&key) {
                _ if kept.contains(&at) => fewer.push(group),
                Some(&place) => fewer[place].elements.extend(group.elements),
                None => {
                    rest.insert(key, fewer.len());
                    fewer.push(group);
                }
            }
        }
        fewer.iter_mut().for_each(|group| group.elements.sort_unstable());
        fewer
    }

    fn ends_of(&self, link: LinkId) -> [ElementId; 2] {
        let link = self.graph.theory.link(link);
        [link.from, link.to]
    }

    /// A box for every level that a view looks at, and one for values on none of them.
    fn levels(&self) -> Vec<Group> {
        let theory = self.graph.theory;
        let sights = &self.found.sights;
        let looks = |side: Side, level: LevelId| {
            let sight = if side == Side::Left { &sights.left } else { &sights.right };
            sight.levels.as_ref().is_some_and(|levels| levels.contains(&level))
        };
        let mut groups: Vec<Group> = Vec::new();
        for level in theory.level_ids() {
            let side = match (looks(Side::Left, level), looks(Side::Right, level)) {
                (true, true) => Side::Both,
                (true, false) => Side::Left,
                (false, true) => Side::Right,
                (false, false) => continue,
            };
            groups.push(Group { what: What::Level(Some(level)), elements: Vec::new(), side, sphere: None });
        }
        let mut loose: Option<Group> = None;
        for &id in &self.ends {
            let on = |group: &&mut Group| {
                let levels = &theory.element(id).levels;
                levels.iter().any(|&(level, _)| group.what == What::Level(Some(level)))
            };
            match groups.iter_mut().find(on) {
                Some(group) => group.elements.push(id),
                None => {
                    let side = self.side(id);
                    let new = || Group { what: What::Level(None), elements: Vec::new(), side, sphere: None };
                    let group = loose.get_or_insert_with(new);
                    group.elements.push(id);
                    group.side = if group.side == side { side } else { Side::Both };
                }
            }
        }
        groups.extend(loose);
        groups
    }
}
