//! Lays a tree out as text.
//!
//! What fits stands on one line. What does not keeps its first fields behind its name, the
//! others below it, and its closing bracket on a line of its own, so that a field more is a
//! line more and no other line changes.

use unicode_width::UnicodeWidthStr;

use super::fields::{Share, holds_fields, share};
use super::tree::{Comment, Entry, Group, Part};
use super::width::{bare_width, flat_width, gap, group_width, is_short, last_on_line};

/// The columns of a line. Longer ones only hold what cannot be cut: one field.
const COLUMNS: usize = 100;
const INDENT: usize = 4;

/// The whole file as text; `line_end` is what its lines end with.
pub fn lay_out(file: &Group<'_>, line_end: &'static str) -> String {
    let mut page = Page { text: String::new(), column: 0, line_end };
    for entry in &file.entries {
        page.lead(entry, 0);
        page.parts(&entry.parts, 0, Depth::File);
        page.comments_after(entry);
        page.comments_behind(entry);
    }
    page.tail(&file.tail, &file.entries, 0);
    page.text.push_str(line_end);
    page.text
}

/// How deep a group stands: the outer two are laid out for git, one thing a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    File,
    Root,
    Item,
}

/// The text so far.
struct Page {
    text: String,
    /// How wide the last line is.
    column: usize,
    line_end: &'static str,
}

impl Page {
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        match text.rfind('\n') {
            Some(line) => self.column = text[line + 1..].width(),
            None => self.column += text.width(),
        }
    }

    fn new_line(&mut self, indent: usize) {
        self.text.push_str(self.line_end);
        self.text.extend(std::iter::repeat_n(' ', indent));
        self.column = indent;
    }

    fn free_line(&mut self) {
        self.text.push_str(self.line_end);
    }

    /// The comments before an entry, and whatever free lines stand among them.
    fn lead(&mut self, entry: &Entry<'_>, indent: usize) {
        for (place, comment) in entry.lead.iter().enumerate() {
            if place > 0 && comment.is_apart && entry.lead[place - 1].ends_line {
                self.back_over_indent(indent);
            }
            self.push(comment.text);
            match comment.ends_line {
                true => self.new_line(indent),
                false => self.push(" "),
            }
        }
        if entry.stands_off && entry.lead.last().is_some_and(|comment| comment.ends_line) {
            self.back_over_indent(indent);
        }
    }

    /// Makes the line that was just begun a free one, and begins another.
    fn back_over_indent(&mut self, indent: usize) {
        self.text.truncate(self.text.len() - indent);
        self.new_line(indent);
    }

    /// Whether an entry of this width, with its comma, fits behind what stands here.
    fn fits(&self, width: Option<usize>, before: usize) -> bool {
        width.is_some_and(|width| self.column + before + width < COLUMNS)
    }

    /// An entry at the start of a line, and its comma. True where it took one line.
    fn entry(&mut self, entry: &Entry<'_>, indent: usize, depth: Depth) -> bool {
        self.lead(entry, indent);
        let is_flat = depth == Depth::Item && self.fits(bare_width(entry), 0);
        match is_flat {
            true => self.flat_parts(&entry.parts),
            false => self.parts(&entry.parts, indent, depth),
        }
        self.comments_after(entry);
        self.push(",");
        self.comments_behind(entry);
        is_flat
    }

    fn comments_after(&mut self, entry: &Entry<'_>) {
        for comment in &entry.after {
            self.push(" ");
            self.push(comment);
        }
    }

    fn comments_behind(&mut self, entry: &Entry<'_>) {
        for comment in &entry.trailing {
            self.push(" ");
            self.push(comment);
        }
    }

    fn flat_entry(&mut self, entry: &Entry<'_>) {
        for comment in &entry.lead {
            self.push(comment.text);
            self.push(" ");
        }
        self.flat_parts(&entry.parts);
        self.comments_after(entry);
    }

    fn flat_parts(&mut self, parts: &[Part<'_>]) {
        let mut before = None;
        for part in parts {
            self.push(gap(before, part));
            match part {
                Part::Word(text) | Part::Comment(text) => self.push(text),
                Part::Colon => self.push(":"),
                Part::Group(group) => self.flat_group(group),
            }
            before = Some(part);
        }
    }

    fn flat_group(&mut self, group: &Group<'_>) {
        self.push(group.open);
        for (place, entry) in group.entries.iter().enumerate() {
            self.push(if place > 0 { ", " } else { "" });
            self.flat_entry(entry);
        }
        for (place, comment) in group.tail.iter().enumerate() {
            self.push(if place > 0 { " " } else { "" });
            self.push(comment.text);
        }
        self.push(group.close);
    }

    /// An entry that does not fit on one line.
    fn parts(&mut self, parts: &[Part<'_>], indent: usize, depth: Depth) {
        let mut before = None;
        for part in parts {
            self.push(gap(before, part));
            match part {
                Part::Word(text) | Part::Comment(text) => self.push(text),
                Part::Colon => self.push(":"),
                Part::Group(group) => self.group(group, indent, depth),
            }
            before = Some(part);
        }
    }

    fn group(&mut self, group: &Group<'_>, indent: usize, depth: Depth) {
        if group.entries.is_empty() && group_width(group).is_some() {
            return self.flat_group(group);
        }
        match depth {
            Depth::File => self.one_a_line(group, indent, Depth::Root),
            Depth::Root if group.open == "[" && !group.entries.iter().any(holds_fields) => {
                match self.fits(group_width(group), 0) {
                    true => self.flat_group(group),
                    false => self.one_a_line(group, indent, Depth::Item),
                }
            }
            Depth::Root if group.open == "[" => self.one_a_line(group, indent, Depth::Item),
            Depth::Root if self.fits(group_width(group), 0) => self.flat_group(group),
            Depth::Root | Depth::Item if group.open == "(" => self.filled(group, indent, share),
            Depth::Root | Depth::Item if group.entries.iter().all(is_short) => {
                self.filled(group, indent, |_| Share::Nature);
            }
            Depth::Root | Depth::Item => self.one_a_line(group, indent, Depth::Item),
        }
    }

    fn head(&mut self, group: &Group<'_>) {
        self.push(group.open);
        for comment in &group.head {
            self.push(" ");
            self.push(comment);
        }
    }

    fn one_a_line(&mut self, group: &Group<'_>, indent: usize, depth: Depth) {
        self.head(group);
        for (place, entry) in group.entries.iter().enumerate() {
            if place > 0 && entry.is_apart {
                self.free_line();
            }
            self.new_line(indent + INDENT);
            self.entry(entry, indent + INDENT, depth);
        }
        self.tail(&group.tail, &group.entries, indent + INDENT);
        self.new_line(indent);
        self.push(group.close);
    }

    /// As many entries on a line as may share it and fit. In a list, the first begins a line.
    fn filled(&mut self, group: &Group<'_>, indent: usize, share: fn(&Entry<'_>) -> Share) {
        self.head(group);
        let mut line = if group.open == "(" && group.head.is_empty() { Line::Opening } else { Line::Full };
        for (place, entry) in group.entries.iter().enumerate() {
            let own = share(entry);
            let before = if line == Line::Opening { 0 } else { 1 };
            let joins = line.takes(own)
                && !(place > 0 && entry.is_apart)
                && entry.lead.iter().all(Comment::is_inline)
                && self.fits(flat_width(entry).or_else(|| last_on_line(entry)), before);
            if joins {
                self.push(if before == 0 { "" } else { " " });
                self.flat_entry(entry);
                self.push(",");
                self.comments_behind(entry);
                line = line.with(own);
            } else {
                if place > 0 && entry.is_apart {
                    self.free_line();
                }
                self.new_line(indent + INDENT);
                let is_flat = self.entry(entry, indent + INDENT, Depth::Item);
                line = if is_flat { Line::Holds(own) } else { Line::Full };
            }
            if !entry.trailing.is_empty() {
                line = Line::Full;
            }
        }
        self.tail(&group.tail, &group.entries, indent + INDENT);
        self.new_line(indent);
        self.push(group.close);
    }

    /// Comments after the last entry, if there is one.
    fn tail(&mut self, tail: &[Comment<'_>], entries: &[Entry<'_>], indent: usize) {
        let mut ends_line = true;
        for (place, comment) in tail.iter().enumerate() {
            if ends_line {
                if comment.is_apart && (place > 0 || !entries.is_empty()) {
                    self.free_line();
                }
                self.new_line(indent);
            } else {
                self.push(" ");
            }
            self.push(comment.text);
            ends_line = comment.ends_line;
        }
    }
}

/// What the line that is being filled holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    /// Nothing yet but the opening bracket.
    Opening,
    Holds(Share),
    /// Nothing more may come.
    Full,
}

impl Line {
    fn takes(self, share: Share) -> bool {
        match (self, share) {
            (Line::Full, _) => false,
            (Line::Opening, _) => true,
            (Line::Holds(Share::Alone), _) | (Line::Holds(_), Share::Alone) => false,
            (Line::Holds(Share::Any), _) | (Line::Holds(_), Share::Any) => true,
            (Line::Holds(held), own) => held == own,
        }
    }

    fn with(self, share: Share) -> Line {
        match (self, share) {
            (Line::Holds(held), Share::Any) => Line::Holds(held),
            (_, own) => Line::Holds(own),
        }
    }
}
