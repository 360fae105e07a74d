//! Whole: what a version says of itself, of its rules, and of the session that made it.

use super::fields::{Field, Said, Side, Value};
use crate::source::Text;
use crate::theory::{LinkId, MuteOn, Setting, Workshop, WorkshopScore};

pub fn said(side: &Side<'_>) -> Said {
    let theory = side.theory;
    let mut said = Said::default();
    said.maybe(Field::Title, Some(&theory.title).filter(|_| theory.own.title));
    said.maybe(Field::ShortName, Some(&theory.id).filter(|_| theory.own.id));
    said.maybe(Field::Author, theory.author.as_ref());
    said.maybe(Field::Version, theory.version.as_ref());
    said.maybe(Field::About, theory.about.as_ref());
    said.choice(Field::Year, theory.year, |year| Value::Number(i64::from(year)));
    said.choice(Field::Language, theory.language, Value::Tongue);
    for allowed in &theory.allowed {
        let row = vec![Value::Kind(allowed.from), Value::LinkKind(allowed.link), Value::Kind(allowed.to)];
        said.value(Field::Allowed, Value::Row(row));
    }
    theory.settings.iter().for_each(|setting| said.value(Field::Settings, self::setting(setting)));
    for mute in &theory.mutes {
        let code = Value::Code(mute.rule.clone());
        let because = Value::Text(mute.because.clone());
        let key = format!("{} {}", mute.rule, mute.because);
        let item = match mute.on {
            MuteOn::Whole => {
                said.words(Field::Mutes, &key, Value::Row(vec![code, because]));
                continue;
            }
            MuteOn::Element(id) => {
                let label = Value::Name(theory.element(id).label.clone());
                side.with(super::Group::Element, id.index(), &key, Value::Row(vec![code, label, because]))
            }
            MuteOn::Link(id) => {
                side.with(super::Group::Link, id.index(), &key, Value::Row(vec![code, link(side, id), because]))
            }
            MuteOn::Chain(id) => {
                let label = Value::Name(theory.chains[id.index()].label.clone());
                side.with(super::Group::Chain, id.index(), &key, Value::Row(vec![code, label, because]))
            }
        };
        said.put(Field::Mutes, item);
    }
    if let Some(workshop) = &theory.workshop {
        session(side, &mut said, workshop);
    }
    said
}

fn link(side: &Side<'_>, id: LinkId) -> Value {
    Value::Code(side.theory.link(id).id.clone())
}

fn setting(setting: &Setting) -> Value {
    let mut row = vec![Value::Code(setting.rule.clone())];
    row.extend(setting.weight.map(Value::Weight));
    for (name, number, _) in &setting.limits {
        row.extend([Value::Code(name.clone()), Value::Number(i64::from(*number))]);
    }
    let words = |list: &[Text]| list.iter().cloned().map(Value::Text).collect::<Vec<_>>();
    row.extend(words(&setting.words));
    row.extend(setting.only.iter().flat_map(|only| words(only)));
    Value::Row(row)
}

fn session(side: &Side<'_>, said: &mut Said, workshop: &Workshop) {
    said.maybe(Field::Holder, workshop.group.as_ref());
    said.maybe(Field::Date, workshop.date.as_ref());
    said.maybe(Field::Facilitator, workshop.facilitator.as_ref());
    said.choice(Field::Present, workshop.present, |present| Value::Number(i64::from(present)));
    said.choice(Field::Round, workshop.round, Value::Round);
    let lists = [
        (Field::Absent, &workshop.absent),
        (Field::Hopes, &workshop.hopes),
        (Field::Fears, &workshop.fears),
        (Field::Minority, &workshop.minority),
        (Field::Agreements, &workshop.agreements),
        (Field::NotExpected, &workshop.not_expected),
    ];
    lists.into_iter().for_each(|(field, list)| said.texts(field, list));
    for score in &workshop.scores {
        let row = scored(side, score);
        said.put(
            Field::Scores,
            side.with(super::Group::Link, score.link.index(), &format!("{:?}", &row[1..]), Value::Row(row)),
        );
    }
    for judged in &workshop.judged {
        let mut row = vec![link(side, judged.link), Value::Yes(judged.accepted)];
        row.extend(judged.because.clone().map(Value::Text));
        said.put(
            Field::Judged,
            side.with(super::Group::Link, judged.link.index(), &format!("{:?}", &row[1..]), Value::Row(row)),
        );
    }
}

fn scored(side: &Side<'_>, score: &WorkshopScore) -> Vec<Value> {
    let mut row = vec![link(side, score.link)];
    let assumption = score.assumption.and_then(|place| side.theory.link(score.link).causal()?.assumptions.get(place));
    row.extend(assumption.map(|assumption| Value::Text(assumption.text.clone())));
    let grades = |list: &[u8]| list.iter().map(|&grade| Value::Number(i64::from(grade))).collect();
    row.extend([Value::Row(grades(&score.importance)), Value::Row(grades(&score.certainty))]);
    row.extend(score.why.clone().map(Value::Text));
    row
}
