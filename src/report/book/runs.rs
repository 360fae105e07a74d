//! Lines as plain words, and lines made of others.

use super::{Line, Run};
use crate::language::Words;

impl Run {
    /// The words alone.
    pub fn words(&self) -> &str {
        match self {
            Run::Plain(words)
            | Run::Strong(words)
            | Run::Faint(words)
            | Run::Missing(words)
            | Run::Flag(words)
            | Run::Status(_, words)
            | Run::Weight(_, words)
            | Run::To { words, .. }
            | Run::Away { words, .. } => words,
        }
    }
}

/// A line of plain words.
pub fn plain(words: impl Into<String>) -> Line {
    vec![Run::Plain(words.into())]
}

/// Lines in a row: "a", "a en b", "a, b en c".
pub fn joined(lines: Vec<Line>, words: &Words) -> Line {
    let count = lines.len();
    let mut joined = Line::new();
    for (place, line) in lines.into_iter().enumerate() {
        if place > 0 && place + 1 == count {
            joined.push(Run::Plain(format!(" {} ", words.key("and"))));
        } else if place > 0 {
            joined.push(Run::Plain(", ".to_owned()));
        }
        joined.extend(line);
    }
    joined
}
