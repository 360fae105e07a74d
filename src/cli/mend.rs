//! The rounds of `check --fix`: what the findings bring is made in the texts, the theories
//! are read again, and so on until nothing more mends itself.
//!
//! Nothing is written here. In: the theories that were named. Out: drafts of their files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::finding::{Edit, Finding, Rule, Severity};
use crate::load::{self, Drafts, Loaded};
use crate::rules::{self, Checked};
use crate::source::{FileId, Shared};
use crate::syntax::edit::{self, Fix};
use crate::syntax::mistakes;
use crate::theory::{Tongue, resolve};

use super::args::Check;
use super::{Terminal, check, theories};

/// A round makes or refuses at least one fix; more rounds than this no file needs.
const MOST_ROUNDS: usize = 10_000;

/// What is being mended.
#[derive(Default)]
pub struct Mending {
    pub drafts: Drafts,
    /// Each file as it was found, with the path under which a reader knows it.
    pub before: BTreeMap<PathBuf, (String, Shared)>,
    pub made: Vec<Made>,
    /// Files that could be mended and are not this command's to change.
    pub outside: BTreeSet<String>,
    /// The language of the first theory.
    pub language: Option<Tongue>,
    refused: BTreeSet<(PathBuf, &'static str, String)>,
}

/// A fix that was made.
pub struct Made {
    pub standing: PathBuf,
    /// Where it stands in the draft.
    pub at: usize,
    pub rule: &'static Rule,
    pub gone: String,
    pub come: String,
    /// In how many places.
    pub places: usize,
}

/// A fix that could be made.
struct Candidate {
    rule: &'static Rule,
    edits: Vec<Edit>,
    is_of_notation: bool,
    /// How many errors of reading it takes away, over all theories.
    errors: usize,
}

impl Candidate {
    fn fix(&self) -> Fix<'_> {
        Fix { edits: &self.edits, is_of_notation: self.is_of_notation }
    }
}

/// The theories as the drafts have them.
struct Look {
    loaded: Vec<Loaded>,
    /// All findings of each, and those that were asked for.
    checked: Vec<Checked>,
    asked: Vec<Vec<bool>>,
}

impl Look {
    fn at(args: &Check, terminal: &Terminal, paths: &[PathBuf], drafts: &Drafts) -> anyhow::Result<Look> {
        let options = rules::Options { profile: args.profile.into() };
        let load = |path: &PathBuf| load::drafted(path, &args.reading.overlays, drafts);
        let mut loaded: Vec<Loaded> = paths.iter().map(load).collect();
        let words = terminal.words(loaded.first().and_then(|loaded| loaded.theory.language));
        let choices = args.choose.choices(&loaded.iter().collect::<Vec<_>>(), &words)?;
        let checked: Vec<Checked> =
            loaded.iter_mut().map(|loaded| check::findings(loaded, args.reading.reading(), &options)).collect();
        let asked = choices.iter().zip(&checked);
        let asked =
            asked.map(|(choice, checked)| checked.findings.iter().map(|it| choice.asks_for(it)).collect()).collect();
        Ok(Look { loaded, checked, asked })
    }

    fn is_whole(&self) -> bool {
        self.loaded.iter().all(|loaded| loaded.is_whole)
    }

    /// How many findings say that something could not be read or resolved.
    fn errors(&self) -> usize {
        self.checked.iter().flat_map(|checked| &checked.findings).filter(|finding| is_reading_error(finding)).count()
    }

    /// Every theory's findings that bring a fix, with the file in which it is made.
    fn fixes(&self) -> impl Iterator<Item = (&Loaded, FileId, &Finding)> {
        let theories = self.loaded.iter().zip(self.checked.iter().zip(&self.asked));
        theories.flat_map(|(loaded, (checked, asked))| {
            let asked = checked.findings.iter().zip(asked).filter(|(_, asked)| **asked);
            asked.filter_map(move |(finding, _)| {
                let file = finding.fix.first()?.span.file;
                let in_one_file = finding.fix.iter().all(|edit| edit.span.file == file);
                // Of half a theory it cannot be said which names it has.
                let is_known = loaded.is_whole || is_of_notation(finding);
                (in_one_file && is_known).then_some((loaded, file, finding))
            })
        })
    }

    /// Whether a mute may go: no theory at hand that holds its file has a use for it.
    fn is_unused_everywhere(&self, standing: &Path, mute: &Finding) -> bool {
        self.loaded.iter().zip(&self.checked).all(|(loaded, checked)| {
            let Some(file) = loaded.standing.iter().position(|other| other == standing) else { return true };
            let same = |other: &&Finding| {
                let span = other.place.span;
                span.file.0 as usize == file && span.start == mute.place.span.start
            };
            let mut here = checked.findings.iter().filter(|other| other.rule.code == mute.rule.code);
            here.find(same).is_some_and(|other| !other.fix.is_empty())
        })
    }
}

/// Whether reading the text of the file alone raised this.
fn is_of_notation(finding: &Finding) -> bool {
    let is_listed = mistakes::RULES.iter().any(|rule| rule.code == finding.rule.code);
    is_listed && finding.message.key != resolve::mistakes::PADDED
}

fn is_reading_error(finding: &Finding) -> bool {
    let mut rules = mistakes::RULES.iter().chain(resolve::mistakes::RULES);
    finding.severity == Severity::Error && rules.any(|rule| rule.code == finding.rule.code)
}

impl Mending {
    /// Mends all that asks no choice. Cost: a reading of the theories for every round.
    pub fn of(args: &Check, terminal: &Terminal) -> anyhow::Result<Mending> {
        let found = args.paths.iter().flat_map(|path| theories::at(path));
        let paths: Vec<PathBuf> = found.map(|found| found.path).collect();
        let mut mending = Mending::default();
        let mut look = Look::at(args, terminal, &paths, &mending.drafts)?;
        let reach = Reach::of(&paths, &args.reading.overlays);
        for _ in 0..MOST_ROUNDS {
            let candidates = mending.candidates(&look, &reach);
            if candidates.is_empty() {
                break;
            }
            let again = |drafts: &Drafts| Look::at(args, terminal, &paths, drafts);
            look = mending.round(look, &candidates, again)?;
        }
        mending.language = look.loaded.first().and_then(|loaded| loaded.theory.language);
        Ok(mending)
    }

    /// The fixes by file, each once however many theories bring it.
    fn candidates(&mut self, look: &Look, reach: &Reach) -> BTreeMap<PathBuf, Vec<Candidate>> {
        let mut candidates: BTreeMap<PathBuf, Vec<Candidate>> = BTreeMap::new();
        for (loaded, file, finding) in look.fixes() {
            let standing = &loaded.standing[file.0 as usize];
            let source = loaded.sources.file(file);
            let is_mute = finding.rule.code == rules::UNUSED_MUTE.code;
            if is_mute && !(reach.is_named(standing) && look.is_unused_everywhere(standing, finding)) {
                continue;
            }
            if !reach.holds(standing) {
                self.outside.insert(source.path.clone());
                continue;
            }
            if self.refused.contains(&refusal(standing, finding.rule, &finding.fix)) {
                continue;
            }
            self.before.entry(standing.clone()).or_insert_with(|| (source.path.clone(), source.text.clone()));
            let errors = usize::from(is_reading_error(finding));
            let here = candidates.entry(standing.clone()).or_default();
            let same = |other: &&mut Candidate| {
                let pairs = || other.edits.iter().zip(&finding.fix);
                other.edits.len() == finding.fix.len() && pairs().all(|(one, other)| same_edit(one, other))
            };
            match here.iter_mut().find(same) {
                Some(known) => known.errors += errors,
                None => here.push(Candidate {
                    rule: finding.rule,
                    edits: finding.fix.clone(),
                    is_of_notation: is_of_notation(finding),
                    errors,
                }),
            }
        }
        candidates
    }

    /// Makes the fixes, all together where that does no harm, else as many as can be of the
    /// first. The very first is refused where it does harm by itself.
    fn round(
        &mut self,
        look: Look,
        candidates: &BTreeMap<PathBuf, Vec<Candidate>>,
        again: impl Fn(&Drafts) -> anyhow::Result<Look>,
    ) -> anyhow::Result<Look> {
        let all: Vec<(&Path, &Candidate)> =
            candidates.iter().flat_map(|(standing, here)| here.iter().map(|it| (standing.as_path(), it))).collect();
        let mut count = all.len();
        while count > 0 {
            if let Some(next) = self.attempt(&look, &all[..count], &again)? {
                return Ok(next);
            }
            count /= 2;
        }
        if let Some(&(standing, candidate)) = all.first() {
            self.refused.insert(refusal(standing, candidate.rule, &candidate.edits));
        }
        Ok(look)
    }

    /// The theories with these fixes made. None where nothing could be made, or where the
    /// theories have more that cannot be read or resolved than they should have then.
    fn attempt(
        &mut self,
        look: &Look,
        fixes: &[(&Path, &Candidate)],
        again: &impl Fn(&Drafts) -> anyhow::Result<Look>,
    ) -> anyhow::Result<Option<Look>> {
        let mut by_file: BTreeMap<&Path, Vec<&Candidate>> = BTreeMap::new();
        for &(standing, candidate) in fixes {
            by_file.entry(standing).or_default().push(candidate);
        }
        let mut drafts = self.drafts.clone();
        let mut errors = 0;
        let mut changed = Vec::new();
        for (standing, here) in by_file {
            let text = self.text(standing);
            let edits: Vec<Fix<'_>> = here.iter().map(|candidate| candidate.fix()).collect();
            let mended = edit::mend(&text, &edits, FileId(0));
            let made: Vec<Made> = mended.made.iter().map(|&it| made(standing, &text, here[it], &mended)).collect();
            errors += mended.made.iter().map(|&it| here[it].errors).sum::<usize>();
            if !made.is_empty() {
                drafts.put(standing, &mended.text);
                changed.push((standing, mended, made));
            }
        }
        if changed.is_empty() {
            return Ok(None);
        }
        let next = again(&drafts)?;
        // Before all is read, a slip less may bring more to light.
        if look.is_whole() && (!next.is_whole() || next.errors() + errors > look.errors()) {
            return Ok(None);
        }
        for (standing, mended, made) in changed {
            for before in self.made.iter_mut().filter(|before| before.standing == standing) {
                before.at = mended.moved(before.at);
            }
            self.made.extend(made);
        }
        self.drafts = drafts;
        Ok(Some(next))
    }

    /// The text of a file as it is by now.
    fn text(&self, standing: &Path) -> String {
        let before = || self.before.get(standing).map_or(String::new(), |(_, text)| text.to_string());
        self.drafts.get(standing).map_or_else(before, str::to_owned)
    }
}

fn same_edit(one: &Edit, other: &Edit) -> bool {
    (one.span.start, one.span.end, &one.text) == (other.span.start, other.span.end, &other.text)
}

fn refusal(standing: &Path, rule: &Rule, edits: &[Edit]) -> (PathBuf, &'static str, String) {
    let texts: Vec<&str> = edits.iter().map(|edit| &*edit.text).collect();
    (
        standing.to_path_buf(),
        rule.code,
        format!("{} {}", edits.first().map_or(0, |edit| edit.span.start), texts.join(" ")),
    )
}

fn made(standing: &Path, before: &str, candidate: &Candidate, mended: &edit::Mended) -> Made {
    let first = candidate.edits.iter().min_by_key(|edit| edit.span.start);
    let (start, end) = first.map_or((0, 0), |edit| (edit.span.start as usize, edit.span.end as usize));
    Made {
        standing: standing.to_path_buf(),
        at: mended.moved(start),
        rule: candidate.rule,
        gone: before.get(start..end).unwrap_or("").to_owned(),
        come: first.map_or(String::new(), |edit| edit.text.to_string()),
        places: candidate.edits.len(),
    }
}

/// Which files this command may change: those that were named, and what they include from
/// their own folder. A file elsewhere may belong to somebody else, or to other theories.
struct Reach {
    named: BTreeSet<PathBuf>,
    folders: BTreeSet<PathBuf>,
}

impl Reach {
    fn of(paths: &[PathBuf], overlays: &[PathBuf]) -> Reach {
        let named: BTreeSet<PathBuf> = paths.iter().chain(overlays).map(|path| load::standing(path)).collect();
        let folders = named.iter().filter_map(|path| path.parent().map(Path::to_path_buf)).collect();
        Reach { named, folders }
    }

    fn is_named(&self, standing: &Path) -> bool {
        self.named.contains(standing)
    }

    fn holds(&self, standing: &Path) -> bool {
        self.is_named(standing) || standing.ancestors().skip(1).any(|folder| self.folders.contains(folder))
    }
}
