//! Changes in words.

use super::values::all;
use super::{Line, Mark, Section, Told, fields};
use crate::analysis::change::{Altered, Change, Field, Group, Stands, Thing, Value, What};
use crate::finding::{Fact, Message};
use crate::language::Words;
use crate::language::terms::{knowledge_key, reading_key, stance_key};
use crate::report::answers::named_link;
use crate::report::paint::tame;
use crate::source::Text;
use crate::theory::{Assumption, Claim, LinkId, Sign, Theory};

/// So much of what goes or comes with a change is named; of the rest the number is told.
const MOST_WITH: usize = 8;

pub struct Writer<'a> {
    pub told: &'a Told<'a>,
    pub words: &'a Words,
}

impl Writer<'_> {
    pub fn title(&self) -> String {
        let [old, new] = self.told.names;
        self.words.say(&Message::new("change-title").with("old", tame(old)).with("new", tame(new)))
    }

    /// How much changed.
    pub fn lead(&self) -> Vec<String> {
        let changes = &self.told.comparison.changes;
        if changes.is_empty() {
            return vec![self.words.key("change-nothing")];
        }
        let counted = tally(changes).into_iter().map(Fact::from).collect::<Vec<_>>();
        let message = Message::new("change-count").with("count", changes.len()).with("kinds", counted);
        vec![self.words.say(&message)]
    }

    pub fn closing(&self) -> Vec<String> {
        let reading = self.told.versions.new.reading;
        let mut out =
            vec![self.words.say(&Message::new("in-reading").with("reading", Message::new(reading_key(reading))))];
        if self.told.comparison.outside > 0 {
            let message = Message::new("change-outside").with("count", self.told.comparison.outside);
            out.push(self.words.say(&message));
        }
        out
    }

    pub fn sections(&self) -> Vec<Section> {
        let changes = || self.told.comparison.changes.iter().enumerate();
        let section = |group: &Group| {
            let own = changes().filter(|(_, change)| change.thing.group == *group);
            let lines: Vec<Line> = own.map(|(place, change)| self.line(place + 1, change)).collect();
            (!lines.is_empty()).then(|| Section { title: self.words.key(heading(*group)), lines })
        };
        Group::ALL.iter().filter_map(section).collect()
    }

    fn line(&self, number: usize, change: &Change) -> Line {
        let mut under: Vec<String> = change.with.iter().take(MOST_WITH).map(|with| self.with(with)).collect();
        if change.with.len() > MOST_WITH {
            under.push(self.words.say(&Message::new("answer-more").with("count", change.with.len() - MOST_WITH)));
        }
        Line { mark: Some(mark(&change.what)), number: Some(number), text: self.told(change), under }
    }

    fn with(&self, change: &Change) -> String {
        self.words.say(&Message::new("change-with").with("what", self.told(change)))
    }

    /// A change on one line: "k04 A → B: sign: more leads to less → more leads to more".
    fn told(&self, change: &Change) -> String {
        let what = match &change.what {
            What::Went => self.words.key("change-gone"),
            What::Came => self.words.key("change-new"),
            What::Renamed(names) => self.renamed(names),
            What::Became(altered) => self.altered(altered),
            What::Claim { claim, under, altered } => self.claim(change.thing, *claim, *under, altered),
            What::Assumption { assumption, altered } => self.assumption(change.thing, *assumption, altered),
        };
        match change.thing.group {
            Group::Theory => what,
            Group::Element
            | Group::Link
            | Group::Condition
            | Group::Chain
            | Group::View
            | Group::Sphere
            | Group::ValueLevel
            | Group::Source
            | Group::Criterion
            | Group::Norm
            | Group::Loop => {
                let name = self.name(change.thing);
                self.words.say(&Message::new("change-line").with("thing", name).with("what", what))
            }
        }
    }

    /// What became of something, as short as a label.
    pub fn short(&self, change: &Change) -> String {
        let words = self.words;
        match &change.what {
            What::Went => words.key("change-gone"),
            What::Came => words.key("change-new"),
            What::Renamed(names) => self.renamed(names),
            What::Became(altered) => match altered.field {
                // The words of an author are too long for a label.
                field if is_long(field) => {
                    let field = words.key(fields::key(altered.field));
                    words.say(&Message::new("change-short").with("field", field))
                }
                Field::Sign => {
                    let sign = |values: &[Value]| values.iter().map(symbol).collect::<String>();
                    let message = Message::new("change-field").with("field", words.key(fields::key(Field::Sign)));
                    words.say(&message.with("old", sign(&altered.old)).with("new", sign(&altered.new)))
                }
                _other => self.altered(altered),
            },
            What::Claim { claim, .. } => words.key(match claim {
                Stands::Gone(_) => "change-short-claim-gone",
                Stands::Came(_) => "change-short-claim-new",
                Stands::Both { .. } => "change-short-claim-other",
            }),
            What::Assumption { assumption, .. } => words.key(match assumption {
                Stands::Gone(_) => "change-short-assumption-gone",
                Stands::Came(_) => "change-short-assumption-new",
                Stands::Both { .. } => "change-short-assumption-other",
            }),
        }
    }

    fn renamed(&self, names: &[Altered]) -> String {
        let before: Vec<Fact> = names
            .iter()
            .map(|name| {
                let field = self.words.key(fields::key(name.field));
                Fact::from(format!("{field} {}", all(&name.old, self.words)))
            })
            .collect();
        self.words.say(&Message::new("change-renamed").with("before", before))
    }

    pub fn altered(&self, altered: &Altered) -> String {
        let field = self.words.key(fields::key(altered.field));
        let (old, new) = (all(&altered.old, self.words), all(&altered.new, self.words));
        let key = match (altered.old.is_empty(), altered.new.is_empty(), altered.field.is_list()) {
            (false, true, _) => "change-field-gone",
            (true, _, _) => "change-field-new",
            (false, false, true) => "change-field-both",
            (false, false, false) => "change-field",
        };
        self.words.say(&Message::new(key).with("field", field).with("old", old).with("new", new))
    }

    fn theory(&self, stands: Stands) -> (&Theory, usize) {
        match stands {
            Stands::Gone(old) => (self.told.versions.old.theory, old as usize),
            Stands::Came(new) | Stands::Both { new, .. } => (self.told.versions.new.theory, new as usize),
        }
    }

    /// A thing by what a reader knows it by.
    pub fn name(&self, thing: Thing) -> String {
        let (theory, place) = self.theory(thing.stands);
        let labelled = |label: &Text, id: &Text| match tame(label) {
            label if label == **id => format!("‘{label}’"),
            label => format!("‘{label}’ ({})", tame(id)),
        };
        match thing.group {
            Group::Element => labelled(&theory.elements[place].label, &theory.elements[place].id),
            Group::Link => self.link(theory, place),
            Group::Condition => {
                let condition = &theory.conditions[place];
                let element = tame(&theory.element(condition.element).label);
                let message = Message::new("change-condition").with("element", Fact::Name(element.as_str().into()));
                self.words.say(&message.with("link", self.link(theory, condition.link.index())))
            }
            Group::Chain => labelled(&theory.chains[place].label, &theory.chains[place].id),
            Group::View => labelled(&theory.views[place].label, &theory.views[place].id),
            Group::Theory => tame(&theory.title),
            Group::Sphere => labelled(&theory.spheres[place].label, &theory.spheres[place].id),
            Group::ValueLevel => labelled(&theory.value_levels[place].label, &theory.value_levels[place].id),
            Group::Source => labelled(&theory.sources[place].title, &theory.sources[place].id),
            Group::Criterion => labelled(&theory.criteria[place].label, &theory.criteria[place].id),
            Group::Norm => labelled(&theory.norms[place].quote, &theory.norms[place].id),
            Group::Loop => labelled(&theory.loops[place].label, &theory.loops[place].id),
        }
    }

    fn link(&self, theory: &Theory, place: usize) -> String {
        tame(&self.words.say(&named_link(theory, LinkId(place as u32))))
    }

    fn assumptions_of(&self, link: Stands, which: Stands) -> Option<(&Assumption, &Theory)> {
        let (link, place) = beside(link, which)?;
        let (theory, link) = self.theory(link);
        Some((theory.links[link].causal()?.assumptions.get(place)?, theory))
    }

    fn claim(&self, link: Thing, claim: Stands, under: Option<Stands>, altered: &[Altered]) -> String {
        let found = match under {
            None => self.claim_of(link.stands, claim),
            Some(under) => {
                let shown = match claim {
                    Stands::Gone(_) => under.in_old().map(Stands::Gone),
                    Stands::Came(_) | Stands::Both { .. } => under.in_new().map(Stands::Came),
                };
                let place = claim.in_new().or(claim.in_old()).unwrap_or(0) as usize;
                let assumption = shown.and_then(|shown| self.assumptions_of(link.stands, shown));
                assumption.and_then(|(assumption, theory)| Some((assumption.claims.get(place)?, theory)))
            }
        };
        let said = found.map_or(String::new(), |(claim, theory)| self.said(claim, theory));
        let key = match claim {
            Stands::Gone(_) => "change-claim-gone",
            Stands::Came(_) => "change-claim-new",
            Stands::Both { .. } => "change-claim-other",
        };
        let mut text = self.words.say(&Message::new(key).with("claim", said));
        if let Some((assumption, _)) = under.and_then(|under| self.assumptions_of(link.stands, newest(under))) {
            let message =
                Message::new("change-under").with("assumption", Fact::Name(tame(&assumption.text).as_str().into()));
            text = format!("{text} {}", self.words.say(&message));
        }
        self.beside(text, altered)
    }

    fn claim_of(&self, link: Stands, claim: Stands) -> Option<(&Claim, &Theory)> {
        let (link, place) = beside(link, newest(claim))?;
        let (theory, link) = self.theory(link);
        Some((theory.links[link].causal()?.claims.get(place)?, theory))
    }

    fn beside(&self, text: String, altered: &[Altered]) -> String {
        let altered: Vec<String> = altered.iter().map(|altered| self.altered(altered)).collect();
        if altered.is_empty() { text } else { format!("{text}: {}", altered.join("; ")) }
    }

    fn assumption(&self, link: Thing, assumption: Stands, altered: &[Altered]) -> String {
        let text = self.assumptions_of(link.stands, newest(assumption));
        let text = text.map_or(String::new(), |(assumption, _)| tame(&assumption.text));
        let key = match assumption {
            Stands::Gone(_) => "change-assumption-gone",
            Stands::Came(_) => "change-assumption-new",
            Stands::Both { .. } => "change-assumption-other",
        };
        let text = self.words.say(&Message::new(key).with("text", Fact::Name(text.as_str().into())));
        self.beside(text, altered)
    }

    /// "for, expectation: ‘words’ (municipality, Plan)"
    fn said(&self, claim: &Claim, theory: &Theory) -> String {
        let words = self.words;
        let head = format!("{}, {}", words.key(stance_key(claim.stance)), words.key(knowledge_key(claim.knowledge)));
        let source = claim.quote.source.and_then(|id| theory.sources.get(id.index())).map(|source| tame(&source.title));
        let who: Vec<String> = claim.claimant.iter().map(|who| tame(who)).chain(source).collect();
        let quote = claim.quote.quote.as_ref().map(|quote| format!(": ‘{}’", tame(quote))).unwrap_or_default();
        let who = if who.is_empty() { String::new() } else { format!(" ({})", who.join(", ")) };
        format!("{head}{quote}{who}")
    }
}

/// Whether a field holds words of an author that are too long for a label.
fn is_long(field: Field) -> bool {
    [Field::Definition, Field::Quote, Field::Note, Field::Statements, Field::Mechanism, Field::Open].contains(&field)
}

/// A sign as a figure shows it.
fn symbol(value: &Value) -> &'static str {
    match value {
        Value::Sign(Sign::Plus) => "+",
        Value::Sign(Sign::Minus) => "−",
        _unknown => "?",
    }
}

/// What is shown of something: as it is now, or as it was where it is no more.
fn newest(stands: Stands) -> Stands {
    match stands {
        Stands::Both { new, .. } => Stands::Came(new),
        Stands::Gone(_) | Stands::Came(_) => stands,
    }
}

/// The version of a link in which something on it stands, and where in its list.
fn beside(link: Stands, which: Stands) -> Option<(Stands, usize)> {
    match which {
        Stands::Gone(place) => Some((Stands::Gone(link.in_old()?), place as usize)),
        Stands::Came(place) | Stands::Both { new: place, .. } => Some((Stands::Came(link.in_new()?), place as usize)),
    }
}

fn mark(what: &What) -> Mark {
    let of = |stands: Stands| match stands {
        Stands::Gone(_) => Mark::Gone,
        Stands::Came(_) => Mark::New,
        Stands::Both { .. } => Mark::Other,
    };
    match what {
        What::Went => Mark::Gone,
        What::Came => Mark::New,
        What::Renamed(_) | What::Became(_) => Mark::Other,
        What::Claim { claim, .. } => of(*claim),
        What::Assumption { assumption, .. } => of(*assumption),
    }
}

fn heading(group: Group) -> &'static str {
    match group {
        Group::Element => "change-elements",
        Group::Link => "change-links",
        Group::Condition => "change-conditions",
        Group::Chain => "change-chains",
        Group::View => "change-views",
        Group::Theory => "change-whole",
        Group::Sphere => "change-spheres",
        Group::ValueLevel => "change-levels",
        Group::Source => "change-sources",
        Group::Criterion => "change-criteria",
        Group::Norm => "change-norms",
        Group::Loop => "change-loops",
    }
}

fn noun(group: Group) -> &'static str {
    match group {
        Group::Element => "changed-element",
        Group::Link => "changed-link",
        Group::Condition => "changed-condition",
        Group::Chain => "changed-chain",
        Group::View => "changed-view",
        Group::Theory => "changed-theory",
        Group::Sphere => "changed-sphere",
        Group::ValueLevel => "changed-level",
        Group::Source => "changed-source",
        Group::Criterion => "changed-criterion",
        Group::Norm => "changed-norm",
        Group::Loop => "changed-loop",
    }
}

/// How many changes of each kind, in the order in which they are told.
pub fn tally(changes: &[Change]) -> Vec<Message> {
    let mut counted: Vec<(&'static str, &'static str, usize)> = Vec::new();
    for change in changes {
        let of = |mark: Mark| match mark {
            Mark::Gone => "change-tally-gone",
            Mark::New => "change-tally-new",
            Mark::Other => "change-tally-other",
        };
        let (key, noun) = match &change.what {
            What::Renamed(_) => ("change-tally-renamed", noun(change.thing.group)),
            What::Became(altered) if altered.field == Field::Sign => ("change-tally-turned", "changed-sign"),
            What::Claim { .. } => (of(mark(&change.what)), "changed-claim"),
            What::Assumption { .. } => (of(mark(&change.what)), "changed-assumption"),
            What::Came | What::Went | What::Became(_) => (of(mark(&change.what)), noun(change.thing.group)),
        };
        match counted.iter_mut().find(|(own, of, _)| (*own, *of) == (key, noun)) {
            Some((_, _, count)) => *count += 1,
            None => counted.push((key, noun, 1)),
        }
    }
    let told = |(key, noun, count): (&'static str, &'static str, usize)| {
        Message::new(key).with("count", count).with("what", Message::new(noun).with("count", count))
    };
    counted.into_iter().map(told).collect()
}
