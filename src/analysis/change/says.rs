//! Says: what a version says of each of its things, field by field.

use super::fields::{Field, Item, Said, Side, Value};
use super::links::is_named;
use super::things::Group;
use crate::source::Text;
use crate::theory::{
    Assumption, Claim, Condition, Effect, Element, Link, LinkBody, Named, Quote, Scope, Sign, Source, ViewEnds,
};

impl Side<'_> {
    fn quote(&self, said: &mut Said, quote: &Quote) {
        said.maybe(Field::Quote, quote.quote.as_ref());
        if let Some(source) = quote.source {
            said.put(Field::Source, self.source(source));
        }
        said.maybe(Field::Locator, quote.locator.as_ref());
    }

    /// Somebody by name: the element of that name, where the theory has it.
    fn named(&self, named: &Named, elements: &impl Fn(&str) -> Option<u32>) -> Item {
        let value = Value::Name(named.label.clone());
        match elements(&named.id) {
            Some(place) => self.names(Group::Element, place as usize, value),
            None => Item::loose(&named.id, value),
        }
    }

    pub fn of_element(&self, element: &Element, elements: &impl Fn(&str) -> Option<u32>) -> Said {
        let mut said = Said::default();
        said.words(Field::ShortName, &element.id, Value::Code(element.id.clone()));
        said.words(Field::Label, &element.label, Value::Text(element.label.clone()));
        said.value(Field::Kind, Value::Kind(element.kind));
        said.maybe(Field::Definition, element.definition.as_ref());
        if let Some(quote) = &element.quote {
            self.quote(&mut said, quote);
        }
        if let Some(sphere) = element.sphere {
            let label = self.theory.spheres[sphere.index()].label.clone();
            said.put(Field::Sphere, self.names(Group::Sphere, sphere.index(), Value::Name(label)));
        }
        for &(level, provenance) in &element.levels {
            let label = self.theory.value_levels[level.index()].label.clone();
            let value = Value::Row(vec![Value::Name(label), Value::Provenance(provenance)]);
            said.put(Field::Levels, self.with(Group::ValueLevel, level.index(), provenance.word(), value));
        }
        element.gains.iter().for_each(|named| said.put(Field::Gains, self.named(named, elements)));
        said.choice(Field::Desired, element.desired, Value::Desired);
        said.holds(Field::Commons, element.commons);
        said.holds(Field::Unwanted, element.unwanted);
        said.holds(Field::Goal, element.goal);
        if let Some(owner) = &element.co_owner {
            said.put(Field::CoOwner, self.named(owner, elements));
        }
        said.texts(Field::Tags, &element.tags);
        said.texts(Field::Statements, &element.statements);
        said.choice(Field::Convergence, element.convergence, Value::Convergence);
        self.profile(&mut said, element);
        said.maybe(Field::Note, element.note.as_ref());
        said
    }

    fn profile(&self, said: &mut Said, element: &Element) {
        let Some(profile) = &element.profile else { return };
        let lists = [(Field::Contributions, &profile.contributions), (Field::Properties, &profile.properties)];
        for (field, scores) in lists {
            for &(criterion, answer) in scores {
                let label = self.theory.criteria[criterion.index()].label.clone();
                let value = Value::Row(vec![Value::Name(label), Value::Answer(answer)]);
                said.put(field, self.with(Group::Criterion, criterion.index(), answer.word(), value));
            }
        }
        said.choice(Field::Decision, profile.decision, Value::Decision);
        said.maybe(Field::Why, profile.why.as_ref());
    }

    pub fn of_link(&self, link: &Link) -> Said {
        let mut said = Said::default();
        if is_named(self.theory, link) {
            said.words(Field::ShortName, &link.id, Value::Code(link.id.clone()));
        }
        said.put(Field::From, self.element(link.from));
        said.put(Field::To, self.element(link.to));
        said.value(Field::Kind, Value::LinkKind(link.kind()));
        said.value(Field::Provenance, Value::Provenance(link.provenance));
        self.quote(&mut said, &link.quote);
        match &link.body {
            LinkBody::Causes(causal) => {
                said.value(Field::Sign, Value::Sign(causal.sign));
                said.choice(Field::Modality, causal.modality, Value::Modality);
                said.maybe(Field::Mechanism, causal.mechanism.as_ref());
                said.holds(Field::Necessary, causal.necessary);
                if let Some(effect) = &causal.effect {
                    said.value(Field::Effect, self.effect(effect));
                }
            }
            LinkBody::Defines(sign) => said.value(Field::Sign, Value::Sign(*sign)),
            LinkBody::Role { verb } => said.maybe(Field::Verb, Some(verb)),
            // A part adds to its whole: where it becomes a cause, that is no other sign.
            LinkBody::PartOf => said.value(Field::Sign, Value::Sign(Sign::Plus)),
            LinkBody::Serves | LinkBody::BelongsTo => {}
        }
        self.extras(&mut said, link);
        said
    }

    fn extras(&self, said: &mut Said, link: &Link) {
        let Some(extras) = &link.extras else { return };
        said.maybe(Field::Claimant, extras.claimant.as_ref());
        said.maybe(Field::Direct, extras.direct.as_ref());
        said.maybe(Field::Indicator, extras.indicator.as_ref());
        scope(said, &extras.scope);
        said.choice(Field::Importance, extras.importance, |grade| Value::Number(i64::from(grade)));
        said.choice(Field::Certainty, extras.certainty, |grade| Value::Number(i64::from(grade)));
        said.maybe(Field::Term, extras.term.as_ref());
        said.texts(Field::Tags, &extras.tags);
        said.maybe(Field::LinksGroup, extras.group.as_ref());
        said.maybe(Field::Open, extras.open.as_ref());
        said.maybe(Field::Note, extras.note.as_ref());
    }

    fn effect(&self, effect: &Effect) -> Value {
        let mut row: Vec<Value> = [effect.low, effect.high].into_iter().flatten().map(Value::Measure).collect();
        row.extend(effect.unit.iter().chain(&effect.quote.quote).cloned().map(Value::Text));
        let title = |id: crate::theory::SourceId| self.theory.sources.get(id.index());
        row.extend(effect.quote.source.and_then(title).map(|source: &Source| Value::Name(source.title.clone())));
        Value::Row(row)
    }

    pub fn of_claim(&self, claim: &Claim) -> Said {
        let mut said = Said::default();
        said.value(Field::Stance, Value::Stance(claim.stance));
        said.value(Field::Knowledge, Value::Knowledge(claim.knowledge));
        said.maybe(Field::Claimant, claim.claimant.as_ref());
        self.quote(&mut said, &claim.quote);
        said.choice(Field::Year, claim.year, |year| Value::Number(i64::from(year)));
        said.value(Field::Provenance, Value::Provenance(claim.provenance));
        said.choice(Field::Strength, claim.strength, Value::Strength);
        said.choice(Field::ClaimCertainty, claim.certainty, Value::Certainty);
        said.maybe(Field::Study, claim.study.as_ref());
        if let Some(own) = &claim.scope {
            scope(&mut said, own);
        }
        said.maybe(Field::Note, claim.note.as_ref());
        said
    }

    pub fn of_assumption(&self, assumption: &Assumption) -> Said {
        let mut said = Said::default();
        said.words(Field::Label, &assumption.text, Value::Text(assumption.text.clone()));
        said.holds(Field::Necessary, assumption.necessary);
        said.choice(Field::Importance, assumption.importance, |grade| Value::Number(i64::from(grade)));
        said.choice(Field::Certainty, assumption.certainty, |grade| Value::Number(i64::from(grade)));
        said.maybe(Field::Open, assumption.open.as_ref());
        said
    }

    pub fn of_condition(&self, condition: &Condition) -> Said {
        let mut said = Said::default();
        said.value(Field::Provenance, Value::Provenance(condition.provenance));
        self.quote(&mut said, &condition.quote);
        said
    }

    pub fn of_chain(&self, place: usize) -> Said {
        let chain = &self.theory.chains[place];
        let mut said = named(&chain.id, &chain.label);
        chain.from.iter().for_each(|&id| said.put(Field::Starts, self.element(id)));
        chain.to.iter().for_each(|&id| said.put(Field::Ends, self.element(id)));
        chain.core.iter().for_each(|&id| said.put(Field::Core, self.link(id)));
        said
    }

    pub fn of_view(&self, place: usize) -> Said {
        let view = &self.theory.views[place];
        let mut said = named(&view.id, &view.label);
        view.from.iter().for_each(|&id| said.put(Field::Starts, self.element(id)));
        match &view.ends {
            ViewEnds::Chain(chain) => {
                let label = self.theory.chains[chain.index()].label.clone();
                said.put(Field::Ends, self.names(Group::Chain, chain.index(), Value::Name(label)));
            }
            ViewEnds::Levels(levels) => levels.iter().for_each(|level| {
                let label = self.theory.value_levels[level.index()].label.clone();
                said.put(Field::Ends, self.names(Group::ValueLevel, level.index(), Value::Name(label)));
            }),
            ViewEnds::Elements(ends) => ends.iter().for_each(|&id| said.put(Field::Ends, self.element(id))),
        }
        said
    }

    pub fn link(&self, id: crate::theory::LinkId) -> Item {
        self.names(Group::Link, id.index(), Value::Code(self.theory.link(id).id.clone()))
    }

    pub fn of_norm(&self, place: usize) -> Said {
        let norm = &self.theory.norms[place];
        let mut said = Said::default();
        said.words(Field::ShortName, &norm.id, Value::Code(norm.id.clone()));
        said.text(Field::Quote, &norm.quote);
        if let Some(source) = norm.source {
            said.put(Field::Source, self.source(source));
        }
        norm.elements.iter().for_each(|&id| said.put(Field::On, self.element(id)));
        norm.links.iter().for_each(|&id| said.put(Field::On, self.link(id)));
        norm.rules.iter().for_each(|rule| said.words(Field::Rules, rule, Value::Code(rule.clone())));
        said
    }

    pub fn of_loop(&self, place: usize) -> Said {
        let named_loop = &self.theory.loops[place];
        let mut said = named(&named_loop.id, &named_loop.label);
        named_loop.through.iter().for_each(|&id| said.put(Field::Through, self.element(id)));
        said
    }

    pub fn of_sphere(&self, place: usize, layer: Option<i32>) -> Said {
        let sphere = &self.theory.spheres[place];
        let mut said = named(&sphere.id, &sphere.label);
        said.choice(Field::Layer, layer, |layer| Value::Number(i64::from(layer)));
        said.holds(Field::Beside, sphere.beside);
        said
    }

    pub fn of_level(&self, place: usize) -> Said {
        let level = &self.theory.value_levels[place];
        let mut said = named(&level.id, &level.label);
        said.maybe(Field::Quote, level.quote.as_ref());
        if let Some(source) = level.source {
            said.put(Field::Source, self.source(source));
        }
        said
    }

    pub fn of_source(&self, place: usize) -> Said {
        let source = &self.theory.sources[place];
        let mut said = Said::default();
        said.words(Field::ShortName, &source.id, Value::Code(source.id.clone()));
        said.text(Field::Title, &source.title);
        said.maybe(Field::Author, source.author.as_ref());
        said.choice(Field::Year, source.year, |year| Value::Number(i64::from(year)));
        said.maybe(Field::File, source.file.as_ref());
        said.maybe(Field::Address, source.url.as_ref());
        said.maybe(Field::Note, source.note.as_ref());
        said
    }

    pub fn of_criterion(&self, place: usize) -> Said {
        let criterion = &self.theory.criteria[place];
        let mut said = named(&criterion.id, &criterion.label);
        said.value(Field::CriterionKind, Value::CriterionKind(criterion.kind));
        said.maybe(Field::Quote, criterion.quote.as_ref());
        if let Some(source) = criterion.source {
            said.put(Field::Source, self.source(source));
        }
        if let Some(element) = criterion.element {
            said.put(Field::ForElement, self.element(element));
        }
        for strain in &criterion.strains {
            let because = strain.because.as_deref().unwrap_or_default();
            for &id in &strain.elements {
                let value = Value::Name(self.theory.element(id).label.clone());
                said.put(Field::Strains, self.with(Group::Element, id.index(), because, value));
            }
            for &id in &strain.spheres {
                let value = Value::Name(self.theory.spheres[id.index()].label.clone());
                said.put(Field::Strains, self.with(Group::Sphere, id.index(), because, value));
            }
        }
        said
    }
}

fn named(id: &Text, label: &Text) -> Said {
    let mut said = Said::default();
    said.words(Field::ShortName, id, Value::Code(id.clone()));
    said.text(Field::Label, label);
    said
}

fn scope(said: &mut Said, scope: &Scope) {
    said.maybe(Field::Audience, scope.audience.as_ref());
    said.maybe(Field::Setting, scope.setting.as_ref());
    said.maybe(Field::Period, scope.period.as_ref());
}
