//! Dutch and English: the only room with prose that a user reads, rule pages aside.
//!
//! In: a [`Message`], a key with facts. Out: a sentence. The words stand in Fluent files,
//! one folder a language and one file a room, compiled in.

mod rooms;
pub mod terms;

use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentValue};

use self::rooms::Rooms;
use crate::finding::{Fact, Message};
use crate::theory::Tongue;

/// The Fluent files of one language, in a list that is the same for both.
macro_rules! words {
    ($folder:literal: $($file:literal)*) => { &[$(include_str!(concat!($folder, "/", $file, ".ftl"))),*] };
}

const NL: &[&str] = words!("nl":
    "terms" "syntax" "theory" "report" "formats" "catalogue" "paths" "build" "figure" "cli" "edit" "answers" "compare" "change" "book" "profile"
    "rules" "rules-structure" "rules-path" "rules-evidence" "rules-values" "rules-use" "rules-loops" "rules-wording" "rules-rounds"
);
const EN: &[&str] = words!("en":
    "terms" "syntax" "theory" "report" "formats" "catalogue" "paths" "build" "figure" "cli" "edit" "answers" "compare" "change" "book" "profile"
    "rules" "rules-structure" "rules-path" "rules-evidence" "rules-values" "rules-use" "rules-loops" "rules-wording" "rules-rounds"
);

/// A theory to begin with: an example to replace, with in its comments what to fill in.
pub fn starting_theory(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Nl => include_str!("new.nl.ron"),
        Tongue::En => include_str!("new.en.ron"),
    }
}

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Words {
    pub tongue: Tongue,
    rooms: &'static Rooms,
}

impl Words {
    /// The words of a language, read once for the whole run.
    pub fn new(tongue: Tongue) -> Self {
        static DUTCH: OnceLock<Rooms> = OnceLock::new();
        static ENGLISH: OnceLock<Rooms> = OnceLock::new();
        let rooms = match tongue {
            Tongue::Nl => DUTCH.get_or_init(|| Rooms::new("nl", NL)),
            Tongue::En => ENGLISH.get_or_init(|| Rooms::new("en", EN)),
        };
        Words { tongue, rooms }
    }

    /// A message in words.
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        for (name, fact) in &message.facts {
            args.set(*name, self.value(fact));
        }
        self.format(message.key, &args)
    }

    /// A message without facts.
    pub fn key(&self, key: &str) -> String {
        self.format(key, &FluentArgs::new())
    }

    pub fn has(&self, key: &str) -> bool {
        self.rooms.has(key)
    }

    fn format(&self, key: &str, args: &FluentArgs<'_>) -> String {
        // A test asks for every key of the program; a reader still gets the facts.
        self.rooms.format(key, args).unwrap_or_else(|| key.to_owned())
    }

    fn value(&self, fact: &Fact) -> FluentValue<'static> {
        match fact {
            Fact::Number(number) => FluentValue::from(*number),
            Fact::Text(_) | Fact::Name(_) | Fact::Message(_) | Fact::List(_) => FluentValue::from(self.fact(fact)),
        }
    }

    /// One fact in words.
    pub fn fact(&self, fact: &Fact) -> String {
        match fact {
            Fact::Text(text) => text.to_string(),
            Fact::Name(text) => format!("‘{text}’"),
            Fact::Number(number) => number.to_string(),
            Fact::Message(message) => self.say(message),
            Fact::List(facts) => self.join(&facts.iter().map(|fact| self.fact(fact)).collect::<Vec<_>>()),
        }
    }

    /// "a", "a en b", "a, b en c".
    pub fn join(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.key("and")),
        }
    }
}
