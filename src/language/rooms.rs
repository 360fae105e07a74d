//! The Fluent files of a language, each read when somebody first speaks from it.
//!
//! A figure speaks from two or three of some twenty-five files, and reading all of them would
//! take as long as reading the theory. No file refers to another.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource};
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

/// All words of one language.
pub struct Rooms {
    tag: LanguageIdentifier,
    rooms: Vec<Room>,
    /// The room that each key stands in.
    of_key: FxHashMap<&'static str, usize>,
}

/// About as many letters a key has with its words.
const LETTERS_A_KEY: usize = 40;

struct Room {
    text: &'static str,
    read: OnceLock<Bundle>,
}

impl Rooms {
    /// Finds out which key stands where. The files are compiled in and a test reads them all,
    /// so one that does not read is a mistake of ours and stops the program.
    pub fn new(tag: &str, files: &[&'static str]) -> Rooms {
        let letters: usize = files.iter().map(|text| text.len()).sum();
        let mut of_key = FxHashMap::with_capacity_and_hasher(letters / LETTERS_A_KEY, Default::default());
        for (room, text) in files.iter().enumerate() {
            for key in keys(text) {
                assert!(of_key.insert(key, room).is_none(), "a key stands twice: {key}");
            }
        }
        let room = |&text: &&'static str| Room { text, read: OnceLock::new() };
        Rooms { tag: tag.parse().expect("a constant language tag"), rooms: files.iter().map(room).collect(), of_key }
    }

    pub fn has(&self, key: &str) -> bool {
        self.of_key.contains_key(key)
    }

    /// A message with its facts; none where no room has it.
    pub fn format(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let room = &self.rooms[*self.of_key.get(key)?];
        let bundle = room.read.get_or_init(|| room.bundle(&self.tag));
        let pattern = bundle.get_message(key).as_ref().and_then(FluentMessage::value)?;
        Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }
}

impl Room {
    fn bundle(&self, tag: &LanguageIdentifier) -> Bundle {
        let mut bundle = FluentBundle::new_concurrent(vec![tag.clone()]);
        // Marks around inserted text are for mixed writing directions; a terminal shows them as boxes.
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(self.text.to_owned())
            .unwrap_or_else(|(_, errors)| panic!("a bundled language file does not read: {errors:?}"));
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("a key stands twice: {errors:?}"));
        bundle
    }
}

/// The keys of a file: what stands before the first equals sign of a line that begins with a
/// letter.
fn keys(text: &'static str) -> impl Iterator<Item = &'static str> {
    let begins = |line: &&str| line.starts_with(|letter: char| letter.is_ascii_alphabetic());
    text.lines().filter(begins).filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_in_the_room_that_reads_it() {
        for files in [super::super::NL, super::super::EN] {
            for text in files {
                let room = Room { text, read: OnceLock::new() };
                let bundle = room.bundle(&"nl".parse().expect("a tag"));
                assert!(keys(text).count() > 5);
                for key in keys(text) {
                    assert!(bundle.get_message(key).is_some_and(|message| message.value().is_some()), "{key}");
                }
                // As many messages as keys: none is hidden from the list.
                let read = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|_| panic!("{text}"));
                assert_eq!(read.entries().count(), keys(text).count());
            }
        }
    }
}
