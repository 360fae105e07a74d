//! What a file says, one type for each thing that can be written.
//!
//! The types are one-to-one with the notation and keep the place of every item and
//! every text. Everything is optional here: what is required is checked when the
//! document is resolved, so that all that is missing is reported in one run.

use serde::Deserialize;

use super::spanned::{Spanned, Str};

/// A text with its place.
pub type Words<'a> = Spanned<Str<'a>>;
/// A list of items, each with its place.
pub type List<T> = Vec<Spanned<T>>;

/// A choice from a fixed list, with its Dutch-free name as the file writes it.
macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word in the file.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => stringify!($variant)),* }
            }
        }
    )*};
}

choices! {
    /// The language of a theory's own texts.
    Tongue { Nl, En }

    /// What an element is.
    ElementKind {
        Actor, Component, Place, Example, Input, Activity, Action, BuildingBlock, Mechanism,
        Factor, State, Output, Outcome, OutcomeGroup, Value, Ambition, Expenditure, Saving,
        Condition, Risk, Context, Contribution, Composite,
    }

    /// The kinds of link, for `allowed`.
    LinkKind { Causes, Serves, PartOf, Defines, BelongsTo, Role, Conditions }

    /// More gives more, or more gives less.
    Sign { Plus, Minus, Unknown }

    /// How firmly the link is worded.
    Modality { Certain, Expected, Possible }

    /// Where a link or a claim comes from.
    Provenance {
        /// Literally in the source, both ends and the direction.
        Literal,
        /// Literal, but an end was mapped to an element or an enumeration was split.
        LiteralMapped,
        /// The sources imply it.
        Interpretation,
        /// Added by the modeller; in no source.
        Analysis,
    }

    /// On which side a claim stands.
    Stance { Supports, Contradicts, Mixed }

    /// What kind of knowledge a claim is, or is not.
    Knowledge {
        Research, Practice, Experience,
        /// Asserted as knowledge, no source shown.
        Unshown,
        Expectation, Position,
        /// True by the meaning of the words; needs no evidence and has no rank.
        Definition,
    }

    /// The ladder of the Dutch recognition system for interventions (Movisie and others).
    Strength { WellDescribed, WellFounded, FirstIndications, GoodIndications, StrongIndications }

    /// Confidence in a qualitative finding (GRADE-CERQual).
    Certainty { High, Moderate, Low, VeryLow }

    /// Which direction of an element is wanted.
    Desired { More, Less }

    /// How causes that meet at an element combine.
    Convergence { AllNeeded, OneIsEnough, Additive }

    /// The answer to a criterion.
    Answer { Yes, No, Doubt, NotDiscussed }

    /// Whether something is counted in (round 2).
    Decision { In, Out, Doubt }

    /// How much a finding of a rule weighs in this theory.
    Weight { Error, Warning, Note }

    /// What a criterion asks about.
    CriterionKind { Contribution, Property }

    /// Which of the four rounds a session reached.
    Round { Spheres, Components, Support, Value }
}

/// A record whose fields all may be absent, and which reports unknown fields.
macro_rules! records {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[serde(default, deny_unknown_fields, bound(deserialize = "'de: 'a"))]
        pub struct $name<'a> { $($(#[$fdoc])* pub $field: $type,)*
            #[serde(skip)] pub borrows: std::marker::PhantomData<&'a ()>,
        }
    )*};
}

/// A kind of link: the fields that every link has, after its own.
macro_rules! link_records {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),* $(,)? })*) => {
        records! {$(
            $(#[$doc])*
            $name {
                id: Option<Words<'a>>,
                $($(#[$fdoc])* $field: $type,)*
                quote: Option<Words<'a>>,
                source: Option<Words<'a>>,
                locator: Option<Words<'a>>,
                provenance: Option<Spanned<Provenance>>,
                claimant: Option<Words<'a>>,
                #[doc = "Why no step is missing."]
                direct: Option<Words<'a>>,
                indicator: Option<Words<'a>>,
                scope: Option<Box<Scope<'a>>>,
                #[doc = "1 to 5."]
                importance: Option<Spanned<u8>>,
                #[doc = "1 to 5."]
                certainty: Option<Spanned<u8>>,
                term: Option<Words<'a>>,
                tags: Vec<Words<'a>>,
                #[doc = "Links of one group work together."]
                group: Option<Words<'a>>,
                #[doc = "A known gap: who finds out, by when."]
                open: Option<Words<'a>>,
                note: Option<Words<'a>>,
            }
        )*}
    };
}

records! {
    /// For whom, where and when something holds.
    Scope { audience: Option<Words<'a>>, setting: Option<Words<'a>>, period: Option<Words<'a>> }

    Source {
        id: Option<Words<'a>>, title: Option<Words<'a>>, author: Option<Words<'a>>,
        year: Option<Spanned<u16>>, file: Option<Words<'a>>, url: Option<Words<'a>>,
        note: Option<Words<'a>>,
    }

    Sphere {
        id: Option<Words<'a>>, label: Option<Words<'a>>, layer: Option<Spanned<i32>>,
        /// Stands beside the flow instead of in it.
        beside: Option<Spanned<bool>>,
        note: Option<Words<'a>>,
    }

    ValueLevel {
        id: Option<Words<'a>>, label: Option<Words<'a>>, source: Option<Words<'a>>,
        quote: Option<Words<'a>>, note: Option<Words<'a>>,
    }

    Criterion {
        id: Option<Words<'a>>, kind: Option<Spanned<CriterionKind>>, label: Option<Words<'a>>,
        quote: Option<Words<'a>>, source: Option<Words<'a>>,
        /// The element that stands for it, if there is one.
        element: Option<Words<'a>>,
        /// Where it sits ill with what a source counts in.
        strains: List<Strain<'a>>, note: Option<Words<'a>>,
    }

    /// A criterion and what it sits ill with: elements, or all of a sphere.
    Strain {
        on: Vec<Words<'a>>, because: Option<Words<'a>>,
        quote: Option<Words<'a>>, source: Option<Words<'a>>, locator: Option<Words<'a>>,
    }

    /// How a component, place or example scores on the criteria (round 2).
    Profile {
        contributions: List<Score<'a>>, properties: List<Score<'a>>,
        decision: Option<Spanned<Decision>>, why: Option<Words<'a>>,
    }

    Element {
        id: Option<Words<'a>>, label: Option<Words<'a>>, kind: Option<Spanned<ElementKind>>,
        sphere: Option<Words<'a>>, definition: Option<Words<'a>>,
        quote: Option<Words<'a>>, source: Option<Words<'a>>, locator: Option<Words<'a>>,
        levels: List<Level<'a>>,
        /// Who gains.
        r#for: Vec<Words<'a>>,
        desired: Option<Spanned<Desired>>,
        commons: Option<Spanned<bool>>, unwanted: Option<Spanned<bool>>, goal: Option<Spanned<bool>>,
        co_owner: Option<Words<'a>>, tags: Vec<Words<'a>>,
        /// Statements of a building block: why it would work.
        theory: Vec<Words<'a>>,
        convergence: Option<Spanned<Convergence>>,
        profile: Option<Box<Profile<'a>>>, note: Option<Words<'a>>,
    }

    /// What one party says of a link or an assumption.
    Claim {
        id: Option<Words<'a>>, stance: Option<Spanned<Stance>>, knowledge: Option<Spanned<Knowledge>>,
        claimant: Option<Words<'a>>, quote: Option<Words<'a>>, source: Option<Words<'a>>,
        locator: Option<Words<'a>>, year: Option<Spanned<u16>>, provenance: Option<Spanned<Provenance>>,
        strength: Option<Spanned<Strength>>, certainty: Option<Spanned<Certainty>>,
        /// Identity of the underlying study: three reports on one study are one source.
        study: Option<Words<'a>>,
        scope: Option<Box<Scope<'a>>>, note: Option<Words<'a>>,
    }

    Assumption {
        id: Option<Words<'a>>, text: Option<Words<'a>>, necessary: Option<Spanned<bool>>,
        claims: List<Claim<'a>>,
        importance: Option<Spanned<u8>>, certainty: Option<Spanned<u8>>,
        open: Option<Words<'a>>, note: Option<Words<'a>>,
    }

    /// How large an effect a source reports: a range with its unit, never a strength.
    Effect {
        low: Option<Spanned<f64>>, high: Option<Spanned<f64>>, unit: Option<Words<'a>>,
        source: Option<Words<'a>>, quote: Option<Words<'a>>,
    }

    Chain {
        id: Option<Words<'a>>, label: Option<Words<'a>>, from: Vec<Words<'a>>, to: Vec<Words<'a>>,
        /// The links that make up the core.
        core: Vec<Words<'a>>, note: Option<Words<'a>>,
    }

    /// One way to look at the theory: a chain, values by level, or from what to what.
    View {
        id: Option<Words<'a>>, label: Option<Words<'a>>, chain: Option<Words<'a>>,
        levels: Vec<Words<'a>>, from: Vec<Words<'a>>, to: Vec<Words<'a>>, note: Option<Words<'a>>,
    }

    /// A sentence of a source that says how things ought to be.
    Norm {
        id: Option<Words<'a>>, quote: Option<Words<'a>>, source: Option<Words<'a>>,
        locator: Option<Words<'a>>,
        /// The elements and links that it speaks of.
        on: Vec<Words<'a>>,
        rule: Option<Words<'a>>, rules: Vec<Words<'a>>, note: Option<Words<'a>>,
    }

    Loop {
        id: Option<Words<'a>>, label: Option<Words<'a>>, through: Vec<Words<'a>>, note: Option<Words<'a>>,
    }

    Mute { rule: Option<Words<'a>>, on: Option<Words<'a>>, because: Option<Words<'a>> }

    /// How a rule is set for this theory.
    Setting {
        rule: Option<Words<'a>>, severity: Option<Spanned<Weight>>, limits: List<Limit<'a>>,
        /// Words that the rule looks for as well.
        words: Vec<Words<'a>>,
        /// Words that the rule looks for in place of its own.
        only: Vec<Words<'a>>, note: Option<Words<'a>>,
    }

    /// A pair of kinds that a link may join.
    Allowed {
        from: Option<Spanned<ElementKind>>, link: Option<Spanned<LinkKind>>, to: Option<Spanned<ElementKind>>,
    }

    /// The session in which a group made or judged this theory.
    Workshop {
        group: Option<Words<'a>>, date: Option<Words<'a>>, facilitator: Option<Words<'a>>,
        /// How many people were in the room.
        present: Option<Spanned<u32>>,
        absent: Vec<Words<'a>>, round: Option<Spanned<Round>>,
        hopes: Vec<Words<'a>>, fears: Vec<Words<'a>>,
        scores: List<WorkshopScore<'a>>,
        /// Links of an overlay that the group judged.
        judged: List<Judged<'a>>,
        minority: Vec<Words<'a>>, agreements: Vec<Words<'a>>, not_expected: Vec<Words<'a>>,
        note: Option<Words<'a>>,
    }

    /// What the people in the room gave a link or an assumption, 1 to 5 each.
    WorkshopScore {
        on: Option<Words<'a>>, importance: Vec<Spanned<u8>>, certainty: Vec<Spanned<u8>>,
        why: Option<Words<'a>>,
    }

    Judged { link: Option<Words<'a>>, accepted: Option<Spanned<bool>>, because: Option<Words<'a>> }
}

/// A value level with where it comes from: `Level("ontvanger", Literal)`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Level<'a>(#[serde(borrow)] pub Words<'a>, pub Provenance);

/// A number that a rule goes by: `Limit("years", 7)`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Limit<'a>(#[serde(borrow)] pub Words<'a>, pub u32);

/// A criterion with its answer: `Score("A", Yes)`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Score<'a>(#[serde(borrow)] pub Words<'a>, pub Answer);

link_records! {
    /// One thing leads to another: the only link with claims.
    Causes {
        from: Option<Words<'a>>, to: Option<Words<'a>>,
        sign: Option<Spanned<Sign>>, modality: Option<Spanned<Modality>>,
        /// How the one leads to the other.
        mechanism: Option<Words<'a>>,
        /// The source says that the effect does not come without this cause.
        necessary: Option<Spanned<bool>>,
        assumptions: List<Assumption<'a>>, claims: List<Claim<'a>>,
        effect: Option<Box<Effect<'a>>>,
    }

    /// A means and the end that it serves.
    Serves {
        #[serde(alias = "from")] means: Option<Words<'a>>, #[serde(alias = "to")] end: Option<Words<'a>>,
    }

    PartOf {
        #[serde(alias = "from")] part: Option<Words<'a>>, #[serde(alias = "to")] whole: Option<Words<'a>>,
    }

    /// An identity or a synonym: true by the meaning of the words.
    Defines { from: Option<Words<'a>>, to: Option<Words<'a>>, sign: Option<Spanned<Sign>> }

    /// An action and the building block that it belongs to.
    BelongsTo {
        #[serde(alias = "from")] action: Option<Words<'a>>, #[serde(alias = "to")] block: Option<Words<'a>>,
    }

    Role { actor: Option<Words<'a>>, verb: Option<Words<'a>>, object: Option<Words<'a>> }

    /// An element that conditions or moderates a link: an arrow onto an arrow.
    Conditions { element: Option<Words<'a>>, link: Option<Words<'a>> }
}

/// Any link. The large variant is boxed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Link<'a> {
    #[serde(borrow)]
    Causes(Box<Causes<'a>>),
    Serves(Box<Serves<'a>>),
    PartOf(Box<PartOf<'a>>),
    Defines(Box<Defines<'a>>),
    BelongsTo(Box<BelongsTo<'a>>),
    Role(Box<Role<'a>>),
    Conditions(Box<Conditions<'a>>),
}

/// What a file as a whole is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Root {
    /// A theory of its own.
    #[default]
    Theory,
    /// A stock of things that theories draw on.
    Register,
    /// Links to lay over a theory with `--with`: a theory that is not meant to stand alone.
    Overlay,
}

records! {
    /// A whole file. Its lists are read item by item, in parallel.
    Body {
        id: Option<Words<'a>>, title: Option<Words<'a>>, language: Option<Spanned<Tongue>>,
        author: Option<Words<'a>>, version: Option<Words<'a>>, about: Option<Words<'a>>,
        /// The year that the theory is told for: how old a source is, is counted from there.
        year: Option<Spanned<u16>>,
        include: Vec<Words<'a>>,
        /// Registers whose elements all enter.
        include_all: Vec<Words<'a>>,
        /// Elements that enter although nothing touches them.
        take: Vec<Words<'a>>,
        spheres: List<Sphere<'a>>, value_levels: List<ValueLevel<'a>>, sources: List<Source<'a>>,
        criteria: List<Criterion<'a>>, elements: List<Element<'a>>, links: List<Link<'a>>,
        chains: List<Chain<'a>>, views: List<View<'a>>, norms: List<Norm<'a>>, loops: List<Loop<'a>>,
        allowed: List<Allowed<'a>>, settings: List<Setting<'a>>, mute: List<Mute<'a>>, workshop: Option<Box<Workshop<'a>>>,
    }
}

/// A file as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document<'a> {
    pub root: Root,
    pub body: Body<'a>,
    pub gaps: Gaps<'a>,
}

/// What stands in a file and was not read. Whoever reports what is absent asks here first:
/// it may be there all the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gaps<'a> {
    /// Fields whose value was refused: where the value starts, and the field's name.
    pub refused: Vec<(u32, &'a str)>,
    /// Stretches that were passed over.
    pub lost: Vec<(u32, u32)>,
    /// The file breaks off, or a file that it includes could not be read: any name may be missing.
    pub breaks_off: bool,
}
