//! Both panels at once: boxes and arrows of either view, to be placed once.

use std::collections::{BTreeMap, BTreeSet};

use super::groups::{Group, What, groups};
use crate::analysis::comparison::{Comparison, Side, compare, cut_off};
use crate::analysis::loops::{Cycle, Effect, Limits, knots, loops};
use crate::diagram::font::Type;
use crate::diagram::lens::{Pick, Stub};
use crate::diagram::view::{
    Account, Arrow, Badge, Content, Course, Density, Form, Lane, Lanes, Node, Standing, Stroke, View, find_sums,
    narrow, slot, voices,
};
use crate::diagram::wrap::{Measure, wrap};
use crate::diagram::{theme::SLOTS, titles};
use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::theory::support::Status;
use crate::theory::{ElementId, LevelId, LinkId, Sign, Theory};

/// More boxes make a figure dense.
const DENSE: usize = 20;
/// The inner width of a box of several elements, and the most lines in it.
const LIST: f64 = 84.0;
const LEVEL: f64 = 104.0;
const LINES: usize = 4;
const LEVEL_LINES: usize = 2;
/// So many of a list are named.
const NAMED: usize = 3;
/// Loops are looked for within these bounds.
const LIMITS: Limits = Limits { cap: 200, max_links: 24 };

/// Two views as one drawing.
pub struct Twin {
    pub found: Comparison,
    /// Boxes and arrows of both views.
    pub view: View,
    pub groups: Vec<Group>,
    /// In which view each arrow stands.
    pub sides: Vec<Side>,
    /// Whether the box is cut off from the start, in the left panel and in the right.
    pub lost: Vec<[bool; 2]>,
    /// The lines of a box of values that are its heading.
    pub headings: Vec<usize>,
    /// The loops that pass what is drawn, balancing ones first.
    pub loops: Vec<Cycle>,
    /// Whether there may be more loops than were looked at.
    pub is_bound: bool,
    /// Links that run back and are told with the loops.
    pub back: usize,
    /// Elements that nothing but a loop runs through: the loops tell of them.
    pub looped: Vec<ElementId>,
}

impl Twin {
    pub fn of(graph: &TheoryGraph<'_>, pick: &Pick, words: &Words) -> Option<Twin> {
        let found = compare(graph, pick.sights.as_ref()?);
        let in_knots: BTreeSet<ElementId> = knots(graph).into_iter().flatten().collect();
        let mut pick = pick.clone();
        let mut looped = Vec::new();
        loop {
            let twin = Twin::once(graph, &pick, words, &found)?;
            let ends = twin.without_a_way();
            let ends: Vec<ElementId> = ends.into_iter().filter(|id| in_knots.contains(id)).collect();
            if ends.is_empty() {
                return Some(Twin { looped, ..twin });
            }
            pick.elements.retain(|id| !ends.contains(id));
            looped.extend(ends);
        }
    }

    fn once(graph: &TheoryGraph<'_>, pick: &Pick, words: &Words, found: &Comparison) -> Option<Twin> {
        let found = found.clone();
        let groups = groups(graph, pick, &found);
        if groups.is_empty() {
            return None;
        }
        let (loops, is_bound) = drawn_loops(graph, &found);
        let mut twin = Twin {
            view: empty(groups.len()),
            lost: lost(graph, &found, &groups),
            sides: Vec::new(),
            headings: vec![0; groups.len()],
            loops,
            is_bound,
            back: 0,
            looped: Vec::new(),
            found,
            groups,
        };
        let flow: Vec<ElementId> =
            twin.of_what(|what| what == What::Elements).flat_map(|it| it.elements.clone()).collect();
        let part = Pick { elements: flow, links: pick.links.clone(), ..Pick::default() };
        let lanes = Lanes::of(graph, &part);
        twin.view.lanes = lanes.drawn(graph);
        if twin.groups.iter().any(|group| group.what != What::Elements) {
            let heading = words.key("figure-compare-values");
            twin.view.lanes.push(Lane { heading, slot: 0, place: Standing::Beside });
        }
        let maker = Maker { graph, words, lanes: &lanes, last: twin.view.lanes.len().saturating_sub(1) };
        maker.nodes(&mut twin);
        maker.arrows(&mut twin, pick);
        find_sums(&mut twin.view);
        Some(twin)
    }

    /// The elements of boxes that no drawn way runs through: nothing leads there and no view
    /// starts there, or nothing leads on and none ends there.
    fn without_a_way(&self) -> Vec<ElementId> {
        let sights = [&self.found.sights.left, &self.found.sights.right];
        let is_start = |id: &ElementId| sights.iter().any(|sight| sight.from.is_empty() || sight.from.contains(id));
        let is_end = |id: &ElementId| sights.iter().any(|sight| sight.to.contains(id));
        let has = |test: &dyn Fn(&Arrow) -> bool| self.view.arrows.iter().any(test);
        let lacks = |(at, group): (usize, &Group)| {
            let comes = has(&|arrow| arrow.to == at) || group.elements.iter().any(is_start);
            let goes = has(&|arrow| arrow.from == at) || group.elements.iter().any(is_end);
            (group.what == What::Elements && !(comes && goes)).then(|| group.elements.clone())
        };
        self.groups.iter().enumerate().filter_map(lacks).flatten().collect()
    }

    fn of_what(&self, test: impl Fn(What) -> bool) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(move |group| test(group.what))
    }
}

fn empty(boxes: usize) -> View {
    let density = if boxes > DENSE { Density::Dense } else { Density::Snug };
    let (lanes, nodes, arrows, conditions) = Default::default();
    View { density, account: Account::Course, lanes, nodes, arrows, conditions }
}

/// Which boxes nothing reaches any more once the critical link fails.
fn lost(graph: &TheoryGraph<'_>, found: &Comparison, groups: &[Group]) -> Vec<[bool; 2]> {
    let Some(critical) = found.critical else { return vec![[false; 2]; groups.len()] };
    let cut = cut_off(graph, &found.sights, found.fails[critical].link);
    let falls = |group: &Group, side: usize| {
        // Of a level, values that stand in the flow fall as well.
        let on = |id: &ElementId| {
            let levels = &graph.theory.element(*id).levels;
            levels.iter().any(|&(level, _)| group.what == What::Level(Some(level)))
        };
        let in_flow = groups.iter().filter(|other| other.what == What::Elements);
        let in_flow = in_flow.flat_map(|other| &other.elements).filter(|id| on(id));
        let mut all = group.elements.iter().chain(in_flow).peekable();
        all.peek().is_some() && all.all(|id| cut[side][id.index()])
    };
    groups.iter().map(|group| [falls(group, 0), falls(group, 1)]).collect()
}

/// Loops of which every element stands in one of the views, and whether there may be more.
fn drawn_loops(graph: &TheoryGraph<'_>, found: &Comparison) -> (Vec<Cycle>, bool) {
    let is_in = |id: &ElementId| found.members.elements[id.index()] != Side::Neither;
    let listed = loops(graph, LIMITS);
    let mut drawn = listed.loops;
    drawn.retain(|cycle| cycle.elements.iter().all(is_in));
    drawn.sort_by_key(|cycle| cycle.effect != Effect::Balancing);
    (drawn, listed.bound.is_some())
}

struct Maker<'a> {
    graph: &'a TheoryGraph<'a>,
    words: &'a Words,
    lanes: &'a Lanes,
    last: usize,
}

impl Maker<'_> {
    fn theory(&self) -> &Theory {
        self.graph.theory
    }

    fn nodes(&self, twin: &mut Twin) {
        let mut nodes = Vec::new();
        for (at, group) in twin.groups.iter().enumerate() {
            nodes.push(match group.what {
                What::Elements => self.element(group),
                What::Level(level) => {
                    let (node, heading) = self.level(&twin.found, group, level);
                    twin.headings[at] = heading;
                    node
                }
            });
        }
        // Levels are of equal height: no level weighs more for being fuller.
        let is_level = |at: &usize| twin.groups[*at].what != What::Elements;
        let most = (0..nodes.len()).filter(is_level).map(|at| nodes[at].lines.len()).max().unwrap_or(0);
        (0..nodes.len()).filter(is_level).for_each(|at| nodes[at].lines.resize(most, String::new()));
        twin.view.nodes = nodes;
    }

    fn element(&self, group: &Group) -> Node {
        let first = group.elements[0];
        let mut node = narrow(self.graph, self.words, first);
        node.lane = self.lanes.index(group.sphere);
        node.form = form(group.side);
        node.letters = Type::regular(9.0);
        if group.elements.len() > 1 {
            node.id = format!("list-{}", self.theory().element(first).id);
            node.lines = self.named(&group.elements, LIST, LINES);
            node.title = self.labels(&group.elements);
            node.content = Content::Plain;
        }
        node
    }

    /// A box of values: its level, some of its values, and how many are reached of how many.
    fn level(&self, found: &Comparison, group: &Group, level: Option<LevelId>) -> (Node, usize) {
        let bold = Type::bold(9.0);
        let measure = Measure { width: LEVEL, characters: 26 };
        let label = match level {
            Some(level) => self.theory().value_levels[level.index()].label.to_string(),
            None if self.theory().value_levels.is_empty() => self.words.key("figure-compare-values"),
            None => self.words.key("compare-no-level"),
        };
        let mut lines = wrap(&label, bold, measure, self.words.tongue);
        let heading = lines.len();
        let all = found.sights.left.to.iter().chain(&found.sights.right.to);
        let on = |id: &&ElementId| {
            let levels = &self.theory().element(**id).levels;
            match level {
                Some(level) => levels.iter().any(|&(own, _)| own == level),
                None => group.elements.contains(id),
            }
        };
        let on: BTreeSet<ElementId> = all.filter(on).copied().collect();
        let mut reached: Vec<ElementId> = group.elements.clone();
        // What stands in the flow is of this level too, and is named last.
        let is_member = |id: &&ElementId| found.members.elements[id.index()] != Side::Neither;
        reached.extend(on.iter().filter(is_member).filter(|id| !group.elements.contains(id)));
        lines.extend(match (reached.as_slice(), on.len()) {
            ([], 0) => vec![self.words.key("figure-compare-none")],
            ([], _) => vec![self.words.key("figure-compare-unreached")],
            (some, _) => self.named(some, LEVEL, LEVEL_LINES),
        });
        let count = Message::new("figure-compare-of").with("reached", reached.len()).with("all", on.len());
        lines.push(self.words.say(&count));
        let id = level.map_or("none".to_owned(), |level| self.theory().value_levels[level.index()].id.to_string());
        let first = group.elements.first().copied().unwrap_or(ElementId(0));
        let node = Node {
            state: None,
            element: first,
            id: format!("level-{id}"),
            lane: self.last,
            slot: level.map_or(0, |level| [4, 3, 6, 2, 5, 1][level.index() % SLOTS]),
            form: Form::Proviso,
            lines,
            gains: Vec::new(),
            letters: bold,
            title: format!("{label}: {}. {}", self.labels(&reached), self.words.say(&count)),
            content: Content::Plain,
            members: Vec::new(),
            stub: Stub::default(),
        };
        (node, heading)
    }

    /// The first of some labels in a few lines, and how many more there are.
    fn named(&self, elements: &[ElementId], width: f64, most: usize) -> Vec<String> {
        let measure = Measure { width, characters: 26 };
        let mut shown = elements.len().min(NAMED);
        loop {
            let labels: Vec<String> =
                elements[..shown].iter().map(|&id| self.theory().element(id).label.to_string()).collect();
            let more = elements.len() - shown;
            let labels = labels.join(", ");
            let says = match more {
                0 => labels,
                more => self.words.say(&Message::new("figure-compare-more").with("labels", labels).with("count", more)),
            };
            let lines = wrap(&says, Type::regular(9.0), measure, self.words.tongue);
            if lines.len() <= most || shown == 1 {
                return lines;
            }
            shown -= 1;
        }
    }

    fn labels(&self, elements: &[ElementId]) -> String {
        let labels: Vec<String> = elements.iter().map(|&id| self.theory().element(id).label.to_string()).collect();
        labels.join("; ")
    }

    fn arrows(&self, twin: &mut Twin, pick: &Pick) {
        let place: BTreeMap<ElementId, usize> = (twin.groups.iter().enumerate())
            .flat_map(|(at, group)| group.elements.iter().map(move |&id| (id, at)))
            .collect();
        let mut between: BTreeMap<(usize, usize), Vec<LinkId>> = BTreeMap::new();
        for &id in &pick.links {
            let link = self.theory().link(id);
            let ends = place.get(&link.from).zip(place.get(&link.to));
            if let Some((&from, &to)) = ends.filter(|(from, to)| from != to && self.is_flow(twin, **from)) {
                between.entry((from, to)).or_default().push(id);
            }
        }
        let back = back(&between, &twin.view.nodes);
        let mut trunks: BTreeMap<(usize, Stroke, Sign, bool), usize> = BTreeMap::new();
        for (ends, links) in &between {
            if back.contains(ends) {
                twin.back += links.len();
                continue;
            }
            let mut arrow = self.arrow(twin, *ends, links);
            let next = trunks.len();
            let look = (arrow.from, arrow.stroke, arrow.head, arrow.badges.is_empty());
            arrow.trunk = if arrow.badges.is_empty() {
                *trunks.entry(look).or_insert(next)
            } else {
                usize::MAX - twin.view.arrows.len()
            };
            twin.sides.push(side(twin, links));
            twin.view.arrows.push(arrow);
        }
        self.belongings(twin);
    }

    fn is_flow(&self, twin: &Twin, at: usize) -> bool {
        twin.groups[at].what == What::Elements
    }

    /// A value in the flow stands on a level too: a thin line says so.
    fn belongings(&self, twin: &mut Twin) {
        let mut ties: BTreeSet<(usize, usize)> = BTreeSet::new();
        for (at, group) in twin.groups.iter().enumerate().filter(|(_, group)| group.what == What::Elements) {
            for &id in &group.elements {
                let levels = self.theory().element(id).levels.iter().map(|&(level, _)| What::Level(Some(level)));
                let goals = [&twin.found.sights.left, &twin.found.sights.right];
                let is_goal = goals.iter().any(|sight| sight.levels.is_some() && sight.to.contains(&id));
                ties.extend(levels.filter(|_| is_goal).filter_map(|level| {
                    let to = twin.groups.iter().position(|other| other.what == level)?;
                    Some((at, to))
                }));
            }
        }
        let drawn: BTreeSet<(usize, usize)> = twin.view.arrows.iter().map(|arrow| (arrow.from, arrow.to)).collect();
        for (from, to) in ties.difference(&drawn).copied().collect::<Vec<_>>() {
            let trunk = usize::MAX - twin.view.arrows.len();
            let id = format!("on-{}-{}", twin.view.nodes[from].id, twin.view.nodes[to].id);
            let title = twin.view.nodes[from].title.clone();
            let sides = [twin.groups[from].side, twin.groups[to].side];
            let both = |side: Side| sides.iter().all(|own| own.is_in(side));
            twin.sides.push(match (both(Side::Left), both(Side::Right)) {
                (true, true) => Side::Both,
                (true, false) => Side::Left,
                (false, true) => Side::Right,
                (false, false) => Side::Neither,
            });
            twin.view.arrows.push(Arrow { trunk, ..blank(id, from, to, Stroke::Tie, title) });
        }
    }

    fn arrow(&self, twin: &Twin, (from, to): (usize, usize), links: &[LinkId]) -> Arrow {
        let graph = self.graph;
        let strength = |id: &LinkId| {
            let support = graph.support(*id);
            (support.status == Status::Contested, support.rank.is_none(), support.rank)
        };
        let best =
            links.iter().copied().reduce(|one, other| if strength(&other) > strength(&one) { other } else { one });
        let best = best.unwrap_or(links[0]);
        let signs: BTreeSet<Option<Sign>> = links.iter().map(|&id| self.theory().link(id).sign()).collect();
        let head = match (signs.len(), self.theory().link(best).sign()) {
            (1, Some(sign)) => sign,
            _ => Sign::Unknown,
        };
        let hinge = twin.found.fails.iter().find(|fail| {
            let all = std::iter::once(&fail.link).chain(graph.parallel(fail.link));
            all.into_iter().any(|link| links.contains(link))
        });
        let mut badges = Vec::new();
        badges.extend(hinge.map(|fail| Badge::Name(self.theory().link(fail.link).id.to_string())));
        let lists = [from, to].iter().any(|&end| twin.groups[end].elements.len() > 1 || !self.is_flow(twin, end));
        if links.len() > 1 && !lists {
            badges.push(Badge::Times(links.len()));
        }
        let id = format!("l-{}", self.theory().link(links[0]).id);
        let titles: Vec<String> = links.iter().map(|&id| titles::link(graph, self.words, id)).collect();
        Arrow {
            links: links.to_vec(),
            voices: voices(graph, best),
            head,
            is_hinge: hinge.is_some(),
            badges,
            ..blank(id, from, to, Stroke::of(graph, best), titles.join(" "))
        }
    }
}

fn blank(id: String, from: usize, to: usize, stroke: Stroke, title: String) -> Arrow {
    use crate::diagram::view::Dash;
    Arrow {
        state: None,
        links: Vec::new(),
        id,
        from,
        to,
        stroke,
        voices: (Dash::Solid, Dash::Dots),
        head: Sign::Plus,
        is_hinge: false,
        is_own: false,
        badges: Vec::new(),
        trunk: 0,
        course: Course::Flow,
        chip: None,
        kind: None,
        says: None,
        title,
        also: Vec::new(),
    }
}

/// The views in which one of some links stands.
fn side(twin: &Twin, links: &[LinkId]) -> Side {
    let on = |side| links.iter().any(|id| twin.found.members.links[id.index()].is_in(side));
    match (on(Side::Left), on(Side::Right)) {
        (true, true) => Side::Both,
        (true, false) => Side::Left,
        (false, true) => Side::Right,
        (false, false) => Side::Neither,
    }
}

/// The corners that tell the view: a box of the right view alone is round.
fn form(side: Side) -> Form {
    match side {
        Side::Right => Form::Value,
        Side::Left | Side::Both | Side::Neither => Form::Thing,
    }
}

/// Of arrows that go round, those that run back: to an earlier lane, or within one to what is
/// nearer to the start. Without them nothing goes round.
fn back(between: &BTreeMap<(usize, usize), Vec<LinkId>>, nodes: &[Node]) -> BTreeSet<(usize, usize)> {
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    between.keys().for_each(|&(from, to)| after[from].push(to));
    let reaches = |from: usize| {
        let mut seen = vec![false; nodes.len()];
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            for &next in &after[at] {
                if !std::mem::replace(&mut seen[next], true) {
                    open.push(next);
                }
            }
        }
        seen
    };
    let reached: Vec<Vec<bool>> = (0..nodes.len()).map(reaches).collect();
    let key = |at: usize| (nodes[at].lane, at);
    let runs_back = |&&(from, to): &&(usize, usize)| reached[to][from] && key(to) < key(from);
    between.keys().filter(runs_back).copied().collect()
}

/// The slot of a lane's color, for a sphere.
pub fn slot_of(sphere: Option<crate::theory::SphereId>) -> usize {
    sphere.map_or(0, slot)
}
