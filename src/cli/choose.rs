//! Which findings are asked for: `--only`, `--ignore` and `--on`.

use anyhow::anyhow;

use crate::finding::Subject;
use crate::language::Words;
use crate::load::Loaded;
use crate::rules::choice::{self, Choice, Group};
use crate::theory::Theory;

/// The head above these options in the help.
const HEADING: &str = "Which findings";

#[derive(Debug, Default, clap::Args)]
pub struct Choose {
    /// Only these rules, by code, name or family: B02,expectation-only,B; may be given more than once
    #[arg(long, value_name = "RULE", value_delimiter = ',', help_heading = HEADING)]
    pub only: Vec<String>,
    /// All rules but these, named in the same way
    #[arg(long, value_name = "RULE", value_delimiter = ',', help_heading = HEADING)]
    pub ignore: Vec<String>,
    /// Only what is about this element, link or chain and the links that touch it; may be given more than once
    #[arg(long, value_name = "ELEMENT", help_heading = HEADING)]
    pub on: Vec<String>,
}

impl Choose {
    /// The choice for each theory, in their order. Fails on a word that names no rule, and
    /// on one that names nothing in any theory, unless one of them could not be read.
    pub fn choices(&self, theories: &[&Loaded], words: &Words) -> anyhow::Result<Vec<Choice>> {
        let (only, ignore) = (groups(&self.only, words)?, groups(&self.ignore, words)?);
        let mut on: Vec<Option<Vec<Subject>>> = vec![(!self.on.is_empty()).then(Vec::new); theories.len()];
        for word in &self.on {
            let mut is_known = false;
            for (subjects, loaded) in on.iter_mut().zip(theories) {
                let found = choice::subjects(&loaded.theory, word);
                is_known |= !found.is_empty();
                subjects.get_or_insert_default().extend(found);
            }
            if !is_known && theories.iter().all(|loaded| loaded.is_whole) {
                let theories: Vec<&Theory> = theories.iter().map(|loaded| &loaded.theory).collect();
                return Err(anyhow!(words.say(&choice::no_subject(&theories, word))));
            }
        }
        let choice = |on| Choice { only: only.clone(), ignore: ignore.clone(), on };
        Ok(on.into_iter().map(choice).collect())
    }
}

fn groups(asked: &[String], words: &Words) -> anyhow::Result<Vec<Group>> {
    asked.iter().map(|word| Group::named(word).map_err(|message| anyhow!(words.say(&message)))).collect()
}
