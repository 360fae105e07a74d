//! The register: every claim on every causal link, and every assumption under it.

use super::{Desk, arrows, one_page, source_name};
use crate::finding::Message;
use crate::language::terms::{knowledge_key, provenance_key, sign_key, stance_key};
use crate::report::book::{Begins, Block, Cell, Chapter, Column, Line, Purpose, Run, Sheet, Table, runs};
use crate::report::paint::tame;
use crate::theory::support::{heard, heard_of, knowledge};
use crate::theory::{Assumption, Claim, Link, LinkId, Quote};

pub(super) fn chapter(desk: &Desk<'_>) -> Option<Chapter> {
    let told = one_page::shown(desk);
    let rows: Vec<Vec<Cell>> = (0..desk.arrows.order.len()).flat_map(|place| of_link(desk, place, &told)).collect();
    if rows.is_empty() {
        return None;
    }
    let assumed = desk.arrows.order.iter().filter_map(|&id| desk.graph.theory.link(id).causal());
    let assumed: usize = assumed.map(|causal| causal.assumptions.len()).sum();
    let caption = Message::new("book-register-caption").with("rows", rows.len()).with("assumptions", assumed);
    let column = |key: &str, share: u32| Column::new(desk.key(key), share);
    let columns = vec![
        column("book-column-arrow", 20),
        column("book-column-status", 12).chosen(),
        column("book-column-side", 6),
        column("book-column-knowledge", 10).chosen(),
        column("book-column-who", 11),
        column("book-column-quote", 20),
        column("book-column-source", 13).chosen(),
        column("book-column-provenance", 8),
    ];
    let table = Table {
        anchor: "register-table".to_owned(),
        caption: desk.say(&caption),
        columns,
        rows,
        purpose: Purpose::Search,
    };
    Some(Chapter {
        anchor: "register",
        title: desk.key("book-register"),
        sheet: Sheet::Sideways,
        begins: Begins::OnNewPage,
        blocks: vec![Block::Table(table)],
    })
}

/// The rows of one link: its claims, then its assumptions with theirs. The first is where a
/// way to the link leads, unless the link is `told` on a page of its own.
fn of_link(desk: &Desk<'_>, place: usize, told: &[LinkId]) -> Vec<Vec<Cell>> {
    let id = desk.arrows.order[place];
    let link = desk.graph.theory.link(id);
    let about = About { desk, id, place };
    let mut rows: Vec<Vec<Cell>> = heard(link, desk.graph.reading).map(|claim| about.claim(claim, None)).collect();
    if rows.is_empty() {
        rows.push(about.unclaimed(&link.quote, link, None));
    }
    for assumption in link.causal().iter().flat_map(|causal| &causal.assumptions) {
        let before = rows.len();
        rows.extend(heard_of(assumption, link, desk.graph.reading).map(|claim| about.claim(claim, Some(assumption))));
        if rows.len() == before {
            rows.push(about.unclaimed(&Quote::default(), link, Some(assumption)));
        }
    }
    if let Some(first) = rows.first_mut().and_then(|row| row.first_mut()).filter(|_| !told.contains(&id)) {
        first.anchor = desk.arrows.number(id).map(arrows::anchor);
    }
    rows
}

/// The link that some rows are about.
struct About<'d, 'a> {
    desk: &'d Desk<'a>,
    id: LinkId,
    place: usize,
}

impl About<'_, '_> {
    fn claim(&self, claim: &Claim, assumption: Option<&Assumption>) -> Vec<Cell> {
        let desk = self.desk;
        let who = claim.claimant.as_ref().map_or_else(|| desk.missing(), |who| runs::plain(tame(who)));
        let knowledge = knowledge(desk.graph.theory, claim);
        vec![
            self.link(assumption),
            Cell::line(vec![one_page::status(desk, self.id)]),
            Cell::plain(desk.key(stance_key(claim.stance))),
            Cell::plain(desk.key(knowledge_key(knowledge))),
            Cell::line(who),
            Cell::line(self.quote(&claim.quote)),
            Cell::line(self.source(&claim.quote)),
            Cell::plain(desk.key(provenance_key(claim.provenance))),
        ]
    }

    /// A row of what nobody claims: a definition, or what is still bare.
    fn unclaimed(&self, quote: &Quote, link: &Link, assumption: Option<&Assumption>) -> Vec<Cell> {
        let desk = self.desk;
        vec![
            self.link(assumption),
            Cell::line(vec![one_page::status(desk, self.id)]),
            Cell::plain("–"),
            Cell::plain(desk.key("book-no-claim")),
            Cell::plain("–"),
            Cell::line(self.quote(quote)),
            Cell::line(self.source(quote)),
            Cell::plain(desk.key(provenance_key(link.provenance))),
        ]
    }

    /// The link by number and labels, with its sign; and the assumption that the row is about.
    fn link(&self, assumption: Option<&Assumption>) -> Cell {
        let desk = self.desk;
        let number = desk.arrows.number(self.id).unwrap_or_default();
        let named = desk.words.say(&Message::new("book-arrow").with("number", number));
        let sign = desk.graph.theory.link(self.id).sign().map(|sign| desk.key(sign_key(sign))).unwrap_or_default();
        let mut line = vec![Run::Strong(named), Run::Plain(format!(" {} ", desk.ends(self.id)))];
        line.push(Run::Faint(format!("({sign})")));
        if let Some(assumption) = assumption {
            let key = if assumption.necessary { "book-assumption-necessary" } else { "book-assumption" };
            let text = Message::new(key).with("text", tame(&assumption.text));
            line.push(Run::Plain(format!(" {}", desk.words.say(&text))));
        }
        Cell::line(line).sorted_by(format!("{:06}", self.place))
    }

    fn quote(&self, quote: &Quote) -> Line {
        let said = |words: &crate::source::Text| runs::plain(format!("‘{}’", tame(words)));
        quote.quote.as_ref().map_or_else(|| self.desk.missing(), said)
    }

    fn source(&self, quote: &Quote) -> Line {
        let Some(source) = quote.source else { return self.desk.missing() };
        let mut name = source_name(self.desk.graph.theory.source(source));
        if let Some(locator) = &quote.locator {
            name.push_str(&format!(", {}", tame(locator)));
        }
        runs::plain(name)
    }
}
