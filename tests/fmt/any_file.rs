//! Writes a valid file at random: any fields, any nesting, any blank space, comments anywhere.
#![allow(dead_code, reason = "each suite uses its own part")]

/// A file, with what must come through any change of layout.
pub struct AnyFile {
    pub text: String,
    /// In their order.
    pub comments: Vec<String>,
    /// Texts as they are written, quotes included.
    pub texts: Vec<String>,
}

/// The file of a seed; the same for the same seed.
pub fn write(seed: u64) -> AnyFile {
    let mut random = Random(seed);
    let line_end = if random.one_in(3) { "\r\n" } else { "\n" };
    let chattiness = random.below(12);
    let mut writer =
        Writer { text: String::new(), comments: Vec::new(), texts: Vec::new(), random, line_end, chattiness };
    if writer.random.one_in(4) {
        writer.text.push('\u{feff}');
    }
    writer.space();
    if writer.random.one_in(6) {
        writer.text.push_str("#![enable(implicit_some)]");
        writer.space();
    }
    let name = writer.pick(&["Theory", "Register", "Overlay"]);
    writer.record(name, ROOT, 0);
    writer.space();
    AnyFile { text: writer.text, comments: writer.comments, texts: writer.texts }
}

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// What a field holds.
enum Holds {
    Text,
    Year,
    Grade,
    Decimal,
    Truth,
    Word(&'static [&'static str]),
    Texts,
    Pairs(&'static str, &'static [&'static str]),
    Record(&'static str, Fields),
    Records(&'static [(&'static str, Fields)]),
}

type Fields = &'static [(&'static str, Holds)];

use Holds::{Decimal, Grade, Pairs, Record, Records, Text, Texts, Truth, Word, Year};

const PROVENANCE: &[&str] = &["Literal", "LiteralMapped", "Interpretation", "Analysis"];
const SCOPE: Fields = &[("audience", Text), ("setting", Text), ("period", Text)];

const CLAIM: Fields = &[
    ("id", Text),
    ("stance", Word(&["Supports", "Contradicts", "Mixed"])),
    ("knowledge", Word(&["Research", "Unshown", "Expectation"])),
    ("claimant", Text),
    ("quote", Text),
    ("source", Text),
    ("year", Year),
    ("provenance", Word(PROVENANCE)),
    ("scope", Record("Scope", SCOPE)),
    ("note", Text),
];

const ASSUMPTION: Fields = &[
    ("text", Text),
    ("necessary", Truth),
    ("claims", Records(&[("Claim", CLAIM)])),
    ("importance", Grade),
    ("open", Text),
];

const EFFECT: Fields = &[("low", Decimal), ("high", Decimal), ("unit", Text)];

const CAUSES: Fields = &[
    ("id", Text),
    ("from", Text),
    ("to", Text),
    ("sign", Word(&["Plus", "Minus", "Unknown"])),
    ("modality", Word(&["Certain", "Expected"])),
    ("mechanism", Text),
    ("assumptions", Records(&[("Assumption", ASSUMPTION)])),
    ("claims", Records(&[("Claim", CLAIM)])),
    ("effect", Record("Effect", EFFECT)),
    ("quote", Text),
    ("source", Text),
    ("locator", Text),
    ("provenance", Word(PROVENANCE)),
    ("tags", Texts),
    ("importance", Grade),
    ("open", Text),
];

const PART_OF: Fields = &[("part", Text), ("whole", Text), ("quote", Text), ("note", Text)];

const PROFILE: Fields =
    &[("contributions", Pairs("Score", &["Yes", "No", "Doubt"])), ("decision", Word(&["In", "Out"])), ("why", Text)];

const ELEMENT: Fields = &[
    ("id", Text),
    ("label", Text),
    ("kind", Word(&["Value", "State", "Activity", "OutcomeGroup"])),
    ("quote", Text),
    ("levels", Pairs("Level", PROVENANCE)),
    ("for", Texts),
    ("commons", Truth),
    ("theory", Texts),
    ("profile", Record("Profile", PROFILE)),
    ("note", Text),
];

const VIEW: Fields =
    &[("id", Text), ("label", Text), ("chain", Text), ("levels", Texts), ("from", Texts), ("to", Texts)];
const CHAIN: Fields = &[("id", Text), ("label", Text), ("from", Texts), ("to", Texts), ("core", Texts)];

const WORKSHOP: Fields = &[("group", Text), ("hopes", Texts), ("present", Grade), ("note", Text)];

const ROOT: Fields = &[
    ("id", Text),
    ("title", Text),
    ("language", Word(&["Nl", "En"])),
    ("about", Text),
    ("include", Texts),
    ("sources", Records(&[("Source", &[("id", Text), ("title", Text), ("year", Year), ("note", Text)])])),
    ("elements", Records(&[("Element", ELEMENT)])),
    ("links", Records(&[("Causes", CAUSES), ("PartOf", PART_OF)])),
    ("chains", Records(&[("Chain", CHAIN)])),
    ("views", Records(&[("View", VIEW)])),
    ("mute", Records(&[("Mute", &[("rule", Text), ("because", Text)])])),
    ("workshop", Record("Workshop", WORKSHOP)),
];

struct Writer {
    text: String,
    comments: Vec<String>,
    texts: Vec<String>,
    random: Random,
    line_end: &'static str,
    /// The higher, the fewer comments.
    chattiness: usize,
}

impl Writer {
    fn pick<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.random.below(words.len())]
    }

    /// Blank space and comments, or nothing.
    fn space(&mut self) {
        for _ in 0..self.random.below(3) {
            let blank = self.pick(&["", " ", "    ", "\t", "\n", "\n\n", "\n\n\n  ", "\u{a0}", "\u{200b}"]);
            self.text.push_str(&blank.replace('\n', self.line_end));
            if self.random.one_in(self.chattiness * 3 + 2) {
                self.comment();
            }
        }
    }

    fn comment(&mut self) {
        let number = self.comments.len();
        let (text, end) = match self.random.below(6) {
            0 => (format!("/* c{number} */"), ""),
            1 => (format!("/*c{number} /* within // c */ \"not a text*/"), ""),
            2 => (format!("/* c{number}{0}  over lines{0}*/", self.line_end), ""),
            3 => (format!("// c{number} /* no end (["), self.line_end),
            4 => (format!("//c{number} \"no text"), self.line_end),
            _ => (format!("// c{number} — één, twee"), self.line_end),
        };
        self.text.push_str(&text);
        self.text.push_str(if self.random.one_in(3) && !end.is_empty() { "  " } else { "" });
        self.text.push_str(end);
        self.comments.push(text);
    }

    fn mark(&mut self, mark: &str) {
        self.space();
        self.text.push_str(mark);
        self.space();
    }

    fn record(&mut self, name: &str, fields: Fields, depth: usize) {
        let is_named = depth == 0 || !self.random.one_in(8);
        self.text.push_str(if is_named { name } else { "" });
        self.body(fields, depth);
    }

    /// What stands between the brackets of a record.
    fn body(&mut self, fields: Fields, depth: usize) {
        self.mark("(");
        let mut chosen: Vec<usize> = (0..fields.len()).filter(|_| self.random.below(5) > depth.min(3)).collect();
        if self.random.one_in(4) {
            chosen.reverse();
        }
        for (place, &index) in chosen.iter().enumerate() {
            let (name, holds) = &fields[index];
            self.text.push_str(name);
            self.mark(":");
            self.value(holds, depth + 1);
            self.comma(place + 1 == chosen.len());
        }
        self.text.push(')');
    }

    fn comma(&mut self, is_last: bool) {
        if !is_last || self.random.one_in(2) {
            self.mark(",");
        } else {
            self.space();
        }
    }

    fn value(&mut self, holds: &Holds, depth: usize) {
        match holds {
            Text if self.random.one_in(12) => {
                self.text.push_str("Some");
                self.mark("(");
                self.string();
                self.mark(")");
            }
            Text => self.string(),
            Year => self.word(&["1998", "2022", "2023"]),
            Grade => self.word(&["1", "3", "5"]),
            Decimal => self.word(&["1", "-0.5", "1e3", "12.25"]),
            Truth => self.word(&["true", "false"]),
            Word(words) => self.word(words),
            Texts => self.list(|writer| writer.string()),
            Pairs(name, words) => self.list(|writer| {
                writer.text.push_str(name);
                writer.mark("(");
                writer.string();
                writer.mark(",");
                writer.word(words);
                writer.mark(")");
            }),
            Record(name, fields) => self.record(name, fields, depth),
            Records(kinds) => self.list(|writer| {
                let (name, fields) = &kinds[writer.random.below(kinds.len())];
                match kinds.len() {
                    1 => writer.record(name, fields, depth),
                    // Which kind of link it is has to be said.
                    _ => {
                        writer.text.push_str(name);
                        writer.body(fields, depth);
                    }
                }
            }),
        }
    }

    fn word(&mut self, words: &[&str]) {
        let word = self.pick(words).to_owned();
        self.text.push_str(&word);
        self.space();
    }

    fn list(&mut self, mut item: impl FnMut(&mut Writer)) {
        self.mark("[");
        let count = self.random.below(4);
        for place in 0..count {
            item(self);
            self.comma(place + 1 == count);
        }
        self.text.push(']');
    }

    fn string(&mut self) {
        let long = "a sentence that goes on and on, with (brackets] and // no comment, ".repeat(self.random.below(3));
        let text = match self.random.below(7) {
            0 => r#""""#.to_owned(),
            1 => r#""a \"quoted\" \\ \n text \u{e9}""#.to_owned(),
            2 => format!("r\"raw \\ {long}\""),
            3 => format!("r##\"raw \"# {long}\"##"),
            4 => format!("\"over{}  lines {long}\"", self.line_end),
            5 => format!("\"{long}‘één’ /* no comment */\""),
            _ => format!("\"k{}\"", self.random.below(100)),
        };
        self.text.push_str(&text);
        self.texts.push(text);
    }
}
