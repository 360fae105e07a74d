//! What stands in which brackets, with every comment at the thing that it is about.
//!
//! In: the tokens of a file that reads cleanly. Out: a tree that holds each of them once.
//! A comment belongs to what follows it, or on the same line to what stands before it.

use super::tokens::{Kind, Token};

/// A comment where it can stand by itself.
#[derive(Clone, Copy, Debug)]
pub struct Comment<'a> {
    pub text: &'a str,
    pub starts_line: bool,
    pub ends_line: bool,
    /// The author left a line free before it.
    pub is_apart: bool,
}

impl<'a> Comment<'a> {
    /// Whether it can stand between two things on one line.
    pub fn is_inline(&self) -> bool {
        !self.ends_line
    }

    /// The same comment, on a line of its own.
    fn by_itself(self) -> Comment<'a> {
        Comment { starts_line: true, ends_line: true, is_apart: false, ..self }
    }
}

/// A piece of a field or item.
#[derive(Debug)]
pub enum Part<'a> {
    Word(&'a str),
    Colon,
    /// A comment between two pieces on one line.
    Comment(&'a str),
    Group(Group<'a>),
}

/// One field or item.
#[derive(Debug, Default)]
pub struct Entry<'a> {
    pub lead: Vec<Comment<'a>>,
    pub parts: Vec<Part<'a>>,
    /// Comments between it and its comma, on one line.
    pub after: Vec<&'a str>,
    /// Comments behind its comma, up to the line end.
    pub trailing: Vec<&'a str>,
    /// The author left a line free before it and its comments.
    pub is_apart: bool,
    /// The author left a line free between its comments and itself.
    pub stands_off: bool,
}

/// What stands between two brackets.
#[derive(Debug)]
pub struct Group<'a> {
    pub open: &'a str,
    /// Comments behind the opening bracket, up to the line end.
    pub head: Vec<&'a str>,
    pub entries: Vec<Entry<'a>>,
    /// Comments after the last entry, on lines of their own.
    pub tail: Vec<Comment<'a>>,
    pub close: &'a str,
}

impl<'a> Entry<'a> {
    /// The name of the field; none for an item of a list.
    pub fn key(&self) -> Option<&'a str> {
        let mut pieces = self.parts.iter().filter(|part| !matches!(part, Part::Comment(_)));
        match (pieces.next(), pieces.next()) {
            (Some(Part::Word(key)), Some(Part::Colon)) => Some(key),
            (_, _) => None,
        }
    }

    pub fn group(&self) -> Option<&Group<'a>> {
        self.parts.iter().find_map(|part| match part {
            Part::Group(group) => Some(group),
            Part::Word(_) | Part::Colon | Part::Comment(_) => None,
        })
    }
}

/// The whole file: what stands outside all brackets. None where brackets do not pair.
pub fn tree<'a>(tokens: &'a [Token<'a>]) -> Option<Group<'a>> {
    let mut builder = Builder { tokens, at: 0 };
    let whole = builder.group("")?;
    (builder.at == tokens.len()).then_some(whole)
}

struct Builder<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
}

impl<'a> Builder<'a> {
    fn peek(&self) -> Option<&'a Token<'a>> {
        self.tokens.get(self.at)
    }

    fn is_at_end(&self) -> bool {
        self.peek().is_none_or(|token| token.kind == Kind::Close)
    }

    /// Whether the next thing stands on another line; the end of a file does.
    fn line_ends(&self) -> bool {
        self.peek().is_none_or(|token| token.lines_before > 0)
    }

    fn comment(&mut self) -> Option<Comment<'a>> {
        let token = self.peek().filter(|token| token.is_comment())?;
        self.at += 1;
        let fills_lines = token.text.contains('\n') || token.kind != Kind::BlockComment;
        Some(Comment {
            text: token.text,
            starts_line: token.lines_before > 0 || token.text.contains('\n'),
            ends_line: fills_lines || self.line_ends(),
            is_apart: token.lines_before > 1,
        })
    }

    /// Everything up to the bracket that closes, which is passed as well.
    fn group(&mut self, open: &'a str) -> Option<Group<'a>> {
        let mut group = Group { open, head: Vec::new(), entries: Vec::new(), tail: Vec::new(), close: "" };
        let mut lead = Vec::new();
        if !open.is_empty() {
            (group.head, lead) = self.head();
        }
        loop {
            while let Some(comment) = self.comment() {
                lead.push(comment);
            }
            if self.is_at_end() {
                break;
            }
            let (entry, rest) = self.entry(lead)?;
            group.entries.push(entry);
            lead = rest;
        }
        group.tail = lead;
        match (open, self.peek()) {
            ("", None) => {}
            ("(" | "[" | "{", Some(close)) if pairs(open, close.text) => {
                group.close = close.text;
                self.at += 1;
            }
            (_, _) => return None,
        }
        Some(group)
    }

    /// The comments behind an opening bracket: those that end the line with it, and others.
    fn head(&mut self) -> (Vec<&'a str>, Vec<Comment<'a>>) {
        let mut comments = Vec::new();
        while self.peek().is_some_and(|token| token.is_comment() && token.lines_before == 0) {
            comments.extend(self.comment());
        }
        let stay = comments.iter().all(|comment| !comment.text.contains('\n')) && self.line_ends();
        if stay { (comments.iter().map(|comment| comment.text).collect(), Vec::new()) } else { (Vec::new(), comments) }
    }

    /// One entry with its comma, and comments that belong to what follows.
    fn entry(&mut self, lead: Vec<Comment<'a>>) -> Option<(Entry<'a>, Vec<Comment<'a>>)> {
        let first = self.peek()?;
        let mut entry = Entry {
            is_apart: lead.first().map_or(first.lines_before > 1, |comment| comment.is_apart),
            stands_off: !lead.is_empty() && first.lines_before > 1,
            lead,
            ..Entry::default()
        };
        // Comments since the last piece: only what follows tells where they belong.
        let mut waiting: Vec<Comment<'a>> = Vec::new();
        let mut within: Vec<Comment<'a>> = Vec::new();
        loop {
            while let Some(comment) = self.comment() {
                waiting.push(comment);
            }
            let Some(token) = self.peek().filter(|token| !matches!(token.kind, Kind::Close | Kind::Comma)) else {
                break;
            };
            for comment in waiting.drain(..) {
                entry.parts.push(Part::Comment(comment.text));
                within.push(comment);
            }
            self.at += 1;
            entry.parts.push(match token.kind {
                Kind::Open => Part::Group(self.group(token.text)?),
                Kind::Colon => Part::Colon,
                _ => Part::Word(token.text),
            });
        }
        if !within.iter().all(Comment::is_inline) {
            // A comment in the middle that ends a line: all of them go before the entry.
            entry.parts.retain(|part| !matches!(part, Part::Comment(_)));
            entry.lead.extend(within);
            entry.stands_off = false;
        }
        let rest = self.behind(&mut entry, waiting);
        Some((entry, rest))
    }

    /// Goes past the comma, and gives the comments on both sides of it to this entry, as
    /// far as they stand on its line. The others are handed back.
    fn behind(&mut self, entry: &mut Entry<'a>, mut before: Vec<Comment<'a>>) -> Vec<Comment<'a>> {
        let mut rest = Vec::new();
        let mut trailing = Vec::new();
        if self.peek().is_some_and(|token| token.kind == Kind::Comma) {
            self.at += 1;
            while self.peek().is_some_and(|token| token.is_comment() && token.lines_before == 0) {
                trailing.extend(self.comment());
            }
            if !self.line_ends() {
                match self.is_at_end() {
                    true => before.append(&mut trailing),
                    false => rest.append(&mut trailing),
                }
            }
        } else if let Some(own_line) = before.iter().position(|comment| comment.starts_line) {
            rest = before.split_off(own_line);
        }
        if before.iter().any(|comment| comment.text.starts_with("//")) {
            trailing.splice(0..0, before.drain(..));
        }
        let mut all: Vec<(bool, Comment<'a>)> = before.into_iter().map(|comment| (false, comment)).collect();
        all.extend(trailing.into_iter().map(|comment| (true, comment)));
        // A comment of several lines stands by itself, and so does what comes after it or
        // after a comment that goes on to the line end.
        let fills =
            |place: usize| all[place].1.text.contains('\n') || place > 0 && all[place - 1].1.text.starts_with("//");
        let whole = (0..all.len()).find(|&place| fills(place)).unwrap_or(all.len());
        let over = all.split_off(whole);
        rest.splice(0..0, over.into_iter().map(|(_, comment)| comment.by_itself()));
        for (is_behind, comment) in all {
            let list = if is_behind { &mut entry.trailing } else { &mut entry.after };
            list.push(comment.text);
        }
        rest
    }
}

fn pairs(open: &str, close: &str) -> bool {
    matches!((open, close), ("(", ")") | ("[", "]") | ("{", "}"))
}
