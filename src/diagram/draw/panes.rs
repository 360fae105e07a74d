//! Panes: the spheres side by side, with equal rights, each with what it consists of and who
//! does what in it. What stands beside the flow stands beside it here.

use std::collections::{BTreeMap, BTreeSet};

use layout::core::geometry::Point;

use super::Task;
use super::body::Missing;
use super::drawing::{Drawing, Ground, Laid};
use super::panels::{Item, Look, Panel, Place, shared};
use super::sheet::sheet;
use super::text::{SMALL, anchored};
use super::used::Used;
use crate::diagram::geometry::extent;
use crate::diagram::scene::{Anchor, Layer, Mark, Paint, Rect, Role, Scene, Shape, Step};
use crate::diagram::titles;
use crate::diagram::view::slot;
use crate::finding::Message;
use crate::theory::{ElementId, ElementKind, LinkBody, LinkId, SphereId};

/// A page that needs more than A4 is laid out for A3 from this width on.
const COMFORTABLE: f64 = 640.0;
const WIDENED: f64 = 1.3;
/// Between two panels, before what stands beside, and between two rows.
const GAP: f64 = 8.0;
const BESIDE: f64 = 28.0;
const ROWS: f64 = 10.0;
/// The least width of a panel.
const LEAST: f64 = 108.0;
/// The height of a bracket with its words.
const BRACKET: f64 = 16.0;
/// A part of a part of a part stands no deeper than this.
const DEEPEST: usize = 3;

/// Draws the spheres, on a sheet.
pub fn panes(task: &Task<'_>) -> Scene {
    let panes = Panes::of(task);
    sheet(task, [panes])
}

struct Panes<'a> {
    task: &'a Task<'a>,
    /// Panels in the flow, beside it, and of what stands outside it.
    flow: Vec<Panel>,
    beside: Vec<Panel>,
    outside: Vec<Panel>,
    parts: usize,
    actors: usize,
    roles: usize,
    /// Spheres that hold nothing.
    empty: usize,
}

/// What is drawn, by how it hangs together.
struct Content<'a> {
    task: &'a Task<'a>,
    shown: BTreeSet<ElementId>,
    parts: BTreeMap<ElementId, Vec<ElementId>>,
    wholes: BTreeMap<ElementId, Vec<ElementId>>,
    roles: Vec<(LinkId, ElementId, ElementId, String)>,
}

impl<'a> Panes<'a> {
    fn of(task: &'a Task<'a>) -> Panes<'a> {
        let content = Content::of(task);
        let theory = task.graph.theory;
        let mut panes = Panes {
            task,
            flow: Vec::new(),
            beside: Vec::new(),
            outside: Vec::new(),
            parts: content.shown.iter().filter(|&&id| theory.element(id).kind != ElementKind::Actor).count(),
            actors: content.roles.iter().map(|role| role.1).collect::<BTreeSet<_>>().len(),
            roles: content.roles.len(),
            empty: 0,
        };
        let mut spheres: Vec<Option<SphereId>> = theory.sphere_ids().map(Some).collect();
        spheres.sort_by_key(|sphere| sphere.and_then(|id| theory.spheres[id.index()].layer).unwrap_or(i32::MAX));
        spheres.push(None);
        let mut names = BTreeSet::new();
        for sphere in spheres {
            let Some(panel) = content.panel(sphere, &mut names) else {
                panes.empty += usize::from(sphere.is_some());
                continue;
            };
            let its = sphere.map(|id| &theory.spheres[id.index()]);
            match its {
                Some(its) if its.beside => panes.beside.push(panel),
                Some(its) if its.layer.is_some() => panes.flow.push(panel),
                Some(_) | None => panes.outside.push(panel),
            }
        }
        if panes.flow.is_empty() && panes.beside.is_empty() {
            panes.flow = std::mem::take(&mut panes.outside);
        }
        panes
    }

    fn is_empty(&self) -> bool {
        self.flow.is_empty() && self.beside.is_empty() && self.outside.is_empty()
    }
}

impl<'a> Content<'a> {
    fn of(task: &'a Task<'a>) -> Content<'a> {
        let Task { graph, pick, .. } = *task;
        let shown: BTreeSet<ElementId> = pick.elements.iter().copied().collect();
        let (mut parts, mut wholes) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
        let mut roles = Vec::new();
        for &id in &pick.links {
            let link = graph.theory.link(id);
            if !shown.contains(&link.from) || !shown.contains(&link.to) {
                continue;
            }
            match &link.body {
                LinkBody::PartOf if link.from != link.to => {
                    parts.entry(link.to).or_default().push(link.from);
                    wholes.entry(link.from).or_default().push(link.to);
                }
                LinkBody::Role { verb } => roles.push((id, link.from, link.to, verb.to_string())),
                LinkBody::PartOf | LinkBody::Causes(_) | LinkBody::Defines(_) => {}
                LinkBody::Serves | LinkBody::BelongsTo => {}
            }
        }
        Content { task, shown, parts, wholes, roles }
    }

    fn sphere(&self, id: ElementId) -> Option<SphereId> {
        self.task.graph.theory.element(id).sphere
    }

    /// A sphere with its parts under their wholes, and the roles on what it holds.
    fn panel(&self, sphere: Option<SphereId>, names: &mut BTreeSet<ElementId>) -> Option<Panel> {
        let Task { graph, words, .. } = *self.task;
        let is_here = |id: &ElementId| self.sphere(*id) == sphere;
        let mut items = Vec::new();
        let is_actor = |id: &ElementId| graph.theory.element(*id).kind == ElementKind::Actor;
        let whole_here = |id: &ElementId| self.wholes.get(id).into_iter().flatten().any(is_here);
        let roots: Vec<ElementId> =
            (self.shown.iter().copied()).filter(|id| is_here(id) && !is_actor(id) && (!whole_here(id))).collect();
        // Parts of parts that go round in a circle have no root.
        for id in roots.into_iter().chain(self.shown.iter().copied().filter(|id| is_here(id) && !is_actor(id))) {
            self.add(id, 0, sphere, names, &mut items);
        }
        let count = items.iter().filter(|item| matches!(item.place, Place::Entry(_))).count();
        let told = |id: &ElementId| self.roles.iter().any(|role| role.1 == *id);
        let silent: Vec<String> = (self.shown.iter().filter(|id| is_here(id) && is_actor(id) && !told(id)))
            .map(|&id| graph.theory.element(id).label.to_string())
            .collect();
        if !silent.is_empty() {
            let says = Message::new("figure-spheres-silent").with("who", words.join(&silent));
            items.push(Item::new(Place::Note, words.say(&says)));
        }
        let label = sphere.map(|id| graph.theory.spheres[id.index()].label.to_string());
        let heading = label.unwrap_or_else(|| words.key("figure-no-sphere"));
        let parts = words.say(&Message::new("figure-spheres-parts").with("count", count));
        let count = (count > 0).then_some(parts);
        let look = Look::Ground;
        (!items.is_empty()).then(|| Panel { named: None, look, slot: sphere.map_or(0, slot), heading, count, items })
    }

    /// An element, and below it its parts in the same sphere.
    fn add(
        &self,
        id: ElementId,
        depth: usize,
        sphere: Option<SphereId>,
        names: &mut BTreeSet<ElementId>,
        items: &mut Vec<Item>,
    ) {
        if !names.insert(id) {
            return;
        }
        let Task { graph, words, .. } = *self.task;
        let element = graph.theory.element(id);
        let parts = self.parts.get(&id).map_or(&[][..], Vec::as_slice);
        let (here, there): (Vec<ElementId>, Vec<ElementId>) =
            parts.iter().partition(|&&part| self.sphere(part) == sphere);
        let mut says = element.label.to_string();
        if !there.is_empty() {
            let labels: Vec<String> = there.iter().map(|&part| graph.theory.element(part).label.to_string()).collect();
            let with = Message::new("figure-spheres-also").with("label", says).with("parts", words.join(&labels));
            says = words.say(&with);
        }
        let item = Item::new(Place::Entry(depth), says);
        items.push(item.named(format!("e-{}", element.id), titles::element(graph, words, id)));
        for (link, actor, _, verb) in self.roles.iter().filter(|role| role.2 == id) {
            items.push(self.role(*link, *actor, verb, depth + 1));
        }
        for part in here {
            self.add(part, (depth + 1).min(DEEPEST), sphere, names, items);
        }
    }

    /// Who does what with the element above.
    fn role(&self, link: LinkId, actor: ElementId, verb: &str, depth: usize) -> Item {
        let Task { graph, words, .. } = *self.task;
        let says = Message::new("figure-spheres-role").with("who", &graph.theory.element(actor).label);
        let item = Item::new(Place::Under(depth.min(DEEPEST)), words.say(&says.with("verb", verb)));
        item.named(format!("l-{}", graph.theory.link(link).id), titles::link(graph, words, link))
    }
}

impl Drawing for Panes<'_> {
    fn least(&self) -> (f64, f64) {
        if self.is_empty() { (0.0, 0.0) } else { (COMFORTABLE, 0.0) }
    }

    fn widths(&self) -> &[f64] {
        &[WIDENED]
    }

    fn over(&self, width: f64) -> Laid {
        let mut marks = Vec::new();
        let mut y = 0.0;
        let row: Vec<Panel> = self.flow.iter().chain(&self.beside).cloned().collect();
        let off = if self.flow.is_empty() { 0 } else { self.flow.len() };
        if !row.is_empty() {
            y = self.rows(&row, off, width, y, &mut marks) + ROWS;
        }
        if !self.outside.is_empty() {
            self.rows(&self.outside, self.outside.len(), width, y, &mut marks);
        }
        let space = extent(marks.iter().flat_map(|mark| &mark.shapes)).unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0));
        let (missing, ground) = (Missing::default(), Ground::default());
        Laid { marks, top: space.y, bottom: space.bottom(), missing, ground, strip: None }
    }

    fn used(&self, _: Missing) -> Used {
        Used::default()
    }

    fn sentences(&self, _: Missing) -> Vec<String> {
        let words = self.task.words;
        if self.is_empty() {
            return vec![words.key("figure-spheres-none")];
        }
        let say = |key, count: usize| words.say(&Message::new(key).with("count", count));
        let mut sentences = Vec::new();
        sentences.push(match self.roles {
            0 => words.key("figure-spheres-no-roles"),
            roles => say("figure-spheres-who", roles),
        });
        if self.empty > 0 {
            sentences.push(say("figure-spheres-empty", self.empty));
        }
        sentences
    }

    fn title(&self) -> Option<String> {
        Some(self.task.words.key("figure-spheres-title"))
    }

    fn subtitle(&self) -> Option<String> {
        let words = self.task.words;
        let say = |key, count: usize| words.say(&Message::new(key).with("count", count));
        let spheres = self.flow.len() + self.beside.len() + self.outside.len();
        let parts = [
            say("figure-spheres", spheres),
            say("figure-spheres-parts", self.parts),
            say("figure-spheres-actors", self.actors),
        ];
        Some(parts.join(", "))
    }
}

impl Panes<'_> {
    /// Panels in rows of equal height from a height on; those from `beside` on stand beside
    /// the others. Returns where they end.
    fn rows(&self, panels: &[Panel], beside: usize, width: f64, top: f64, marks: &mut Vec<Mark>) -> f64 {
        let tongue = self.task.words.tongue;
        let most = (((width - BESIDE + GAP) / (LEAST + GAP)).floor() as usize).max(1);
        let rows = panels.len().div_ceil(most).max(1);
        let each = panels.len().div_ceil(rows).max(1);
        let mut y = top;
        for (at, row) in panels.chunks(each).enumerate() {
            let first = at * each;
            // The first panel of this row that stands beside others in it.
            let split = beside.checked_sub(first).filter(|&split| split < row.len());
            let gap = if split.is_some_and(|split| split > 0) { BESIDE - GAP } else { 0.0 };
            y += if at > 0 { ROWS } else { 0.0 } + if split.is_some() { BRACKET } else { 0.0 };
            let widths = shared(row, width - gap, (LEAST, GAP), tongue);
            let fitted: Vec<_> = row.iter().zip(&widths).map(|(panel, &width)| panel.fitted(width, tongue)).collect();
            let height = fitted.iter().map(|fitted| fitted.height()).fold(40.0, f64::max);
            let mut x = 0.0;
            for (place, (fitted, wide)) in fitted.iter().zip(&widths).enumerate() {
                if split == Some(place) {
                    x += gap;
                    let right = x + widths[place..].iter().sum::<f64>() + GAP * (row.len() - place - 1) as f64;
                    self.bracket(x, right, y, marks);
                }
                marks.extend(fitted.marks(Point::new(x, y), height));
                x += wide + GAP;
            }
            y += height;
        }
        y
    }

    /// A bracket above what stands beside.
    fn bracket(&self, left: f64, right: f64, y: f64, marks: &mut Vec<Mark>) {
        let at = |x: f64, up: f64| Point::new(x, y - up);
        let steps = vec![
            Step::Move(at(left, 3.0)),
            Step::Line(at(left, 7.0)),
            Step::Line(at(right, 7.0)),
            Step::Line(at(right, 3.0)),
        ];
        let line = Shape::Path { steps, paint: Paint::class("lead") };
        marks.push(Mark::new(Layer::Band, Role::Ground, "").with(line));
        let says = self.task.words.key("figure-beside");
        let says = anchored(at((left + right) / 2.0, 10.0), SMALL, "t2", &says, Anchor::Middle);
        marks.push(Mark::new(Layer::Text, Role::Frame, "").with(says));
    }
}
