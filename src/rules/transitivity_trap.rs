//! P04: knowledge on one link and on the next that is about different people, places or times.
//!
//! Each link may be well supported, and the path not: what holds for some up to here, and for
//! others from here on, holds for nobody all the way.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Case, Check, Settable, page};
use crate::analysis::successions::Successions;
use crate::finding::{Fact, Finding, Label, Message, Rule, Severity};
use crate::source::Text;
use crate::theory::{Chain, Claim, ElementId, Link, LinkId, Scope, Stance};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "P04", name: "transitivity-trap", severity: Severity::Warning, page: page!("transitivity_trap") },
    set: Settable::NOTHING,
    run,
};

/// The knowledge behind a link, each claim with what it is about.
struct Known<'l> {
    link: LinkId,
    claims: Vec<(&'l Claim, Scope)>,
}

impl<'l> Known<'l> {
    /// None where no knowledge is shown, or where the link needs none.
    fn of(case: &Case<'_>, id: LinkId, link: &'l Link) -> Option<Known<'l>> {
        case.graph.support(id).rank?;
        let whole = Scope::default();
        let own = link.extras.as_deref().map_or(&whole, |extras| &extras.scope);
        // Knowledge that does not say what it is about, is taken to be about what its link is.
        let scope = |claim: &Claim| claim.scope.as_deref().unwrap_or(&whole).or(own);
        let mut claims = case.shown(link);
        claims.retain(|claim| claim.stance != Stance::Contradicts);
        // What is about something else than its own link, is told there.
        let fits = |(_, scope): &(&Claim, Scope)| scope.apart(own).is_empty();
        let claims: Vec<_> = claims.into_iter().map(|claim| (claim, scope(claim))).filter(fits).collect();
        (!claims.is_empty()).then_some(Known { link: id, claims })
    }

    /// Whether nothing says what any of it is about.
    fn is_unscoped(&self) -> bool {
        self.claims.iter().all(|(_, scope)| scope.is_empty())
    }

    /// Whether all of it is about others than all knowledge on another link.
    fn is_apart(&self, next: &Known<'_>) -> bool {
        let all = |(_, own): &(&Claim, Scope)| next.claims.iter().all(|(_, other)| !own.apart(other).is_empty());
        self.claims.iter().all(all)
    }
}

fn run(case: &Case<'_>) -> Vec<Finding> {
    let known = case.graph.causal_links().filter_map(|(id, link)| Known::of(case, id, link));
    let known: FxHashMap<LinkId, Known<'_>> = known.map(|known| (known.link, known)).collect();
    if known.is_empty() {
        return Vec::new();
    }
    let mut findings = apart(case, &known);
    for id in case.theory.link_ids().filter(|&id| case.is_core(id)) {
        let is_bare = known.get(&id).is_some_and(Known::is_unscoped);
        if is_bare && !case.is_open(case.theory.link(id)) {
            let message = Message::new("p04-scope").with("link", case.link(id));
            let finding = case.on_link(&CHECK.rule, message, id).severity(Severity::Note);
            findings.push(finding.help(Message::new("p04-scope-do")));
        }
    }
    findings
}

/// What follows what with other knowledge, over all chains, each pair once.
fn apart(case: &Case<'_>, known: &FxHashMap<LinkId, Known<'_>>) -> Vec<Finding> {
    let mut scoped: Vec<&Known<'_>> = known.values().filter(|known| !known.is_unscoped()).collect();
    scoped.sort_by_key(|known| known.link);
    let mut from: FxHashMap<ElementId, Vec<&Known<'_>>> = FxHashMap::default();
    for &known in &scoped {
        from.entry(case.theory.link(known.link).from).or_default().push(known);
    }
    let mut findings = Vec::new();
    let mut said: FxHashSet<(LinkId, LinkId)> = FxHashSet::default();
    for (_, chain) in case.chains() {
        let mut successions = Successions::new(case.graph, &chain.from, &chain.to);
        for &first in &scoped {
            let meets = successions.meets(first.link);
            let nexts = meets.into_iter().filter_map(|element| from.get(&element)).flatten();
            for &next in nexts.filter(|next| first.is_apart(next)) {
                let is_new = !said.contains(&(first.link, next.link));
                if is_new && (are_core(chain, first, next) || successions.are_on_one_path(first.link, next.link)) {
                    said.insert((first.link, next.link));
                    findings.extend(finding(case, first, next));
                }
            }
        }
    }
    findings
}

fn are_core(chain: &Chain, first: &Known<'_>, next: &Known<'_>) -> bool {
    chain.core.contains(&first.link) && chain.core.contains(&next.link)
}

fn finding(case: &Case<'_>, first: &Known<'_>, next: &Known<'_>) -> Option<Finding> {
    let (own, own_scope) = strongest(case, first)?;
    let (other, other_scope) = strongest(case, next)?;
    let parts = own_scope.apart(other_scope);
    let names = |of: &dyn Fn(&(&Text, &Text)) -> Text| parts.iter().map(|part| Fact::Name(of(part))).collect::<Vec<_>>();
    let (scope, other_scope) = (names(&|part| part.0.clone()), names(&|part| part.1.clone()));
    let message = Message::new("p04")
        .with("link", case.link(first.link))
        .with("scope", scope.clone())
        .with("next", case.link(next.link))
        .with("other", other_scope);
    let help = Message::new("p04-do").with("next", case.link(next.link)).with("scope", scope);
    let mut finding = case.on_link(&CHECK.rule, message, first.link).help(help).related(case.voice(other));
    finding.place = Label::at(case.link_place(first.link));
    Some(finding.related(case.voice(own)))
}

/// The claim with the highest rank, with what it is about.
fn strongest<'k, 'l>(case: &Case<'_>, known: &'k Known<'l>) -> Option<(&'l Claim, &'k Scope)> {
    let claims: Vec<&Claim> = known.claims.iter().map(|(claim, _)| *claim).collect();
    let best = case.strongest(case.theory.link(known.link), &claims)?;
    let of = known.claims.iter().find(|(claim, _)| std::ptr::eq(*claim, best));
    of.map(|(claim, scope)| (*claim, scope))
}
