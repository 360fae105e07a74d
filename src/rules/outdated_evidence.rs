//! B07: a causal link of which the latest knowledge is old.
//!
//! How old is counted from the year that the theory is told for, else from the latest year
//! that it names: never from today, so that a theory says the same tomorrow.

use super::{Case, Check, Limit, Settable, page};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::theory::{Claim, Knowledge, Link, LinkId, Theory};

/// The recognition of an intervention by the Dutch system holds for five years.
const YEARS: Limit = Limit { name: "years", default: 5, within: 1..=100 };

/// That it is well described, which is what practice and experience can say, holds for three.
const PRACTICE_YEARS: Limit = Limit { name: "practice_years", default: 3, within: 1..=100 };

static LIMITS: &[Limit] = &[YEARS, PRACTICE_YEARS];

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "B07", name: "outdated-evidence", severity: Severity::Note, page: page!("outdated_evidence") },
    set: Settable::limits(LIMITS),
    run,
};

/// The year from which age is counted.
enum Now {
    /// The theory is told for this year.
    Told(u16),
    /// The theory names no later one.
    Latest(u16),
}

fn run(case: &Case<'_>) -> Vec<Finding> {
    let latest = || latest(case.theory).map(Now::Latest);
    let Some(now) = case.theory.year.map(Now::Told).or_else(latest) else {
        return Vec::new();
    };
    // Who looks for later knowledge, is said elsewhere as a known gap.
    let links = case.graph.causal_links().filter(|(_, link)| !case.is_open(link));
    links.filter_map(|(id, link)| aged(case, id, link, &now)).collect()
}

/// The latest year that a source or a claim names, whether it counts in this reading or not.
fn latest(theory: &Theory) -> Option<u16> {
    let causal = || theory.links.iter().filter_map(|link| link.causal());
    let assumed = causal().flat_map(|causal| &causal.assumptions).flat_map(|assumption| &assumption.claims);
    let claims = causal().flat_map(|causal| &causal.claims).chain(assumed).map(|claim| claim.year);
    theory.sources.iter().map(|source| source.year).chain(claims).flatten().max()
}

fn aged(case: &Case<'_>, id: LinkId, link: &Link, now: &Now) -> Option<Finding> {
    // What holds by definition does not age.
    case.graph.support(id).rank?;
    let &(Now::Told(year) | Now::Latest(year)) = now;
    let mut newest: Option<(u16, &Claim, u32)> = None;
    for claim in case.shown(link) {
        // What bears no year may be of today.
        let own = case.year(claim)?;
        let years = holds(case, claim.knowledge);
        if u32::from(year.saturating_sub(own)) <= years {
            return None;
        }
        if newest.is_none_or(|(latest, ..)| own > latest) {
            newest = Some((own, claim, years));
        }
    }
    let (own, claim, years) = newest?;
    let key = match now {
        Now::Told(_) => "b07",
        Now::Latest(_) => "b07-latest",
    };
    let message = Message::new(key)
        .with("link", case.link(id))
        .with("year", own.to_string())
        .with("years", years)
        .with("now", year.to_string());
    let mut finding = case.on_link(&CHECK.rule, message, id).help(Message::new("b07-do"));
    finding.place = case.voice(claim);
    Some(finding)
}

/// For how many years knowledge of this kind is taken to hold.
fn holds(case: &Case<'_>, knowledge: Knowledge) -> u32 {
    match knowledge {
        Knowledge::Practice | Knowledge::Experience => case.limit(&CHECK.rule, &PRACTICE_YEARS),
        Knowledge::Research
        | Knowledge::Unshown
        | Knowledge::Expectation
        | Knowledge::Position
        | Knowledge::Definition => case.limit(&CHECK.rule, &YEARS),
    }
}
