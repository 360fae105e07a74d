//! Fields: what can be said of a thing, side by side for both versions.

use super::alike::plain;
use super::pairs::Stands;
use super::things::{Group, Same, Thing};
use crate::source::Text;
use crate::theory::{
    Answer, Certainty, Convergence, CriterionKind, Decision, Desired, ElementKind, Knowledge, LinkKind, Modality,
    Provenance, Round, Sign, Stance, Strength, Theory, Tongue, Weight,
};

/// Lists fields, and which of them hold several things of which the order says nothing.
macro_rules! fields {
    (one: $($one:ident)* ; several: $($several:ident)*) => {
        /// What of a thing is another.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $($one,)* $($several),* }

        impl Field {
            pub const ALL: &'static [Field] = &[$(Field::$one,)* $(Field::$several),*];

            /// Whether it holds several things.
            pub fn is_list(self) -> bool {
                match self { $(Field::$one => false,)* $(Field::$several => true),* }
            }

            /// As the program writes it.
            pub fn word(self) -> &'static str {
                match self { $(Field::$one => stringify!($one),)* $(Field::$several => stringify!($several)),* }
            }
        }
    };
}

fields! {
    one: ShortName Label Kind Title Sphere Definition Quote Source Locator From To Verb Sign Modality Mechanism
        Necessary Effect Provenance Claimant Direct Indicator Audience Setting Period Importance Certainty Term
        LinksGroup Open Stance Knowledge Year Strength ClaimCertainty Study Desired Commons Unwanted Goal CoOwner
        Convergence Decision Why Layer Beside Author Version About Language File Address CriterionKind ForElement
        Holder Facilitator Present Date Round Note;
    several: Levels Gains Tags Statements Contributions Properties Starts Ends Core On Through Rules Allowed
        Settings Mutes Strains Absent Hopes Fears Scores Judged Minority Agreements NotExpected
}

/// What a field says, as it can be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words of the author.
    Text(Text),
    /// The label of something in the theory.
    Name(Text),
    /// The short name of something in the theory, or the code of a rule.
    Code(Text),
    Number(i64),
    Measure(f64),
    Yes(bool),
    Kind(ElementKind),
    LinkKind(LinkKind),
    Sign(Sign),
    Modality(Modality),
    Provenance(Provenance),
    Stance(Stance),
    Knowledge(Knowledge),
    Strength(Strength),
    Certainty(Certainty),
    Desired(Desired),
    Convergence(Convergence),
    Decision(Decision),
    Answer(Answer),
    Tongue(Tongue),
    Weight(Weight),
    CriterionKind(CriterionKind),
    Round(Round),
    /// Several that belong together.
    Row(Vec<Value>),
}

/// One thing that a field holds.
#[derive(Clone, Debug)]
pub struct Item {
    /// The same for what says the same in both versions.
    key: String,
    pub value: Value,
    /// What it names that only one version has.
    hangs_on: Option<Thing>,
}

impl Item {
    /// What stands for itself alone.
    pub fn loose(key: &str, value: Value) -> Item {
        Item { key: plain(key), value, hangs_on: None }
    }
}

/// Everything that is said of one thing.
#[derive(Default)]
pub struct Said(Vec<(Field, Item)>);

/// A field that says something else now. A list holds only what went and what came.
#[derive(Clone, Debug, PartialEq)]
pub struct Altered {
    pub field: Field,
    pub old: Vec<Value>,
    pub new: Vec<Value>,
}

/// Which of the two versions is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    Old,
    New,
}

/// One version, with what the other has of it.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    pub theory: &'a Theory,
    pub version: Version,
    pub same: &'a Same,
}

impl Side<'_> {
    pub fn stands(&self, group: Group, place: usize) -> Stands {
        match self.version {
            Version::Old => self.same.of_old(group, place as u32),
            Version::New => self.same.of_new(group, place as u32),
        }
    }

    /// Something of the theory, named by its label.
    pub fn names(&self, group: Group, place: usize, value: Value) -> Item {
        self.with(group, place, "", value)
    }

    /// The same, with something said of it.
    pub fn with(&self, group: Group, place: usize, said: &str, value: Value) -> Item {
        let stands = self.stands(group, place);
        // What both versions have goes by its place in the new one.
        let (key, hangs_on) = match stands {
            Stands::Both { new, .. } => (format!("{group:?} {new} {said}"), None),
            Stands::Gone(old) => (format!("{group:?} gone {old} {said}"), Some(Thing { group, stands })),
            Stands::Came(new) => (format!("{group:?} came {new} {said}"), Some(Thing { group, stands })),
        };
        Item { key, value, hangs_on }
    }

    pub fn element(&self, id: crate::theory::ElementId) -> Item {
        self.names(Group::Element, id.index(), Value::Name(self.theory.element(id).label.clone()))
    }

    pub fn source(&self, id: crate::theory::SourceId) -> Item {
        // A source may be named that is nowhere declared; a theory made by hand can hold one.
        let title = self.theory.sources.get(id.index()).map(|source| source.title.clone()).unwrap_or_default();
        self.names(Group::Source, id.index(), Value::Name(title))
    }
}

impl Said {
    pub fn put(&mut self, field: Field, item: Item) {
        self.0.push((field, item));
    }

    pub fn text(&mut self, field: Field, text: &Text) {
        self.words(field, text, Value::Text(text.clone()));
    }

    pub fn maybe(&mut self, field: Field, text: Option<&Text>) {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            self.text(field, text);
        }
    }

    pub fn words(&mut self, field: Field, key: &str, value: Value) {
        self.0.push((field, Item { key: plain(key), value, hangs_on: None }));
    }

    pub fn texts(&mut self, field: Field, texts: &[Text]) {
        texts.iter().for_each(|text| self.text(field, text));
    }

    pub fn value(&mut self, field: Field, value: Value) {
        let key = format!("{value:?}");
        self.0.push((field, Item { key, value, hangs_on: None }));
    }

    /// A choice that may have been left open.
    pub fn choice<T>(&mut self, field: Field, choice: Option<T>, value: impl Fn(T) -> Value) {
        if let Some(choice) = choice {
            self.value(field, value(choice));
        }
    }

    /// Something that is so; where it is not, nothing is said.
    pub fn holds(&mut self, field: Field, holds: bool) {
        if holds {
            self.value(field, Value::Yes(true));
        }
    }

    /// A text that tells this from all else that says another thing.
    pub fn whole(&self) -> String {
        let mut keys: Vec<String> = self.0.iter().map(|(field, item)| format!("{field:?}={}", item.key)).collect();
        keys.sort_unstable();
        keys.join("\u{1f}")
    }
}

/// What is another in two versions of one thing: what somebody changed, and what only goes
/// or comes with something else that it names.
#[derive(Default)]
pub struct Difference {
    pub altered: Vec<Altered>,
    pub carried: Vec<(Thing, Altered)>,
}

/// *Cost*: that of sorting what is said.
pub fn difference(mut old: Said, mut new: Said) -> Difference {
    let order = |said: &mut Said| said.0.sort_by(|one, other| (one.0, &one.1.key).cmp(&(other.0, &other.1.key)));
    order(&mut old);
    order(&mut new);
    let (mut olds, mut news) = (old.0.into_iter().peekable(), new.0.into_iter().peekable());
    let (mut lost, mut gained) = (Vec::new(), Vec::new());
    // Both stand in order, so one walk tells what only one of them holds.
    loop {
        match (olds.peek(), news.peek()) {
            (None, None) => break,
            (Some(_), None) => lost.extend(olds.next()),
            (None, Some(_)) => gained.extend(news.next()),
            (Some(one), Some(other)) => match (one.0, &one.1.key).cmp(&(other.0, &other.1.key)) {
                std::cmp::Ordering::Less => lost.extend(olds.next()),
                std::cmp::Ordering::Greater => gained.extend(news.next()),
                std::cmp::Ordering::Equal => {
                    olds.next();
                    news.next();
                }
            },
        }
    }
    let mut fields: Vec<Field> = lost.iter().chain(&gained).map(|&(field, _)| field).collect();
    fields.sort_unstable();
    fields.dedup();
    let mut difference = Difference::default();
    for field in fields {
        let of = |list: &[(Field, Item)]| -> Vec<Item> {
            list.iter().filter(|(own, _)| *own == field).map(|(_, item)| item.clone()).collect()
        };
        difference.add(field, of(&lost), of(&gained));
    }
    difference
}

impl Difference {
    fn add(&mut self, field: Field, lost: Vec<Item>, gained: Vec<Item>) {
        let all = || lost.iter().chain(&gained);
        let hangs = |item: &&Item| item.hangs_on.is_some();
        // Where one thing took the place of another, something was chosen, unless both the
        // one went and the other came.
        let (kept_lost, kept_gained): (Vec<Item>, Vec<Item>) = match field.is_list() {
            false if all().all(|item| hangs(&item)) => (Vec::new(), Vec::new()),
            false => (lost.clone(), gained.clone()),
            true => {
                let free = |list: &[Item]| list.iter().filter(|item| !hangs(item)).cloned().collect();
                (free(&lost), free(&gained))
            }
        };
        let values = |list: &[Item]| list.iter().map(|item| item.value.clone()).collect();
        if kept_lost.is_empty() && kept_gained.is_empty() || field.is_list() {
            for item in &lost {
                let altered = || Altered { field, old: vec![item.value.clone()], new: Vec::new() };
                self.carried.extend(item.hangs_on.map(|on| (on, altered())));
            }
            for item in &gained {
                let altered = || Altered { field, old: Vec::new(), new: vec![item.value.clone()] };
                self.carried.extend(item.hangs_on.map(|on| (on, altered())));
            }
        }
        if !kept_lost.is_empty() || !kept_gained.is_empty() {
            self.altered.push(Altered { field, old: values(&kept_lost), new: values(&kept_gained) });
        }
    }
}
