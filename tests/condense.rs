//! Which elements of a dense figure share a box: none is lost, and only what may be joined is.

use schakel::diagram::lens::Pick;
use schakel::diagram::view::condense::{Group, Parts, condense};
use schakel::diagram::view::{Content, Density};
use schakel::graph::TheoryGraph;
use schakel::load;
use schakel::theory::{ElementId, Reading};

/// A theory of these elements (id and kind) and links, all in one sphere.
fn condensed(elements: &[(&str, &str)], links: &str) -> (usize, Vec<(Content, Vec<String>)>, usize) {
    with(elements, links, Parts::Drawn)
}

fn with(elements: &[(&str, &str)], links: &str, parts: Parts) -> (usize, Vec<(Content, Vec<String>)>, usize) {
    let element =
        |(id, kind): &(&str, &str)| format!("Element(id: \"{id}\", label: \"{id}\", kind: {kind}, sphere: \"s\"),");
    let ron = format!(
        "Theory(id: \"t\", title: \"T\", language: En, spheres: [Sphere(id: \"s\", label: \"S\")],
        sources: [Source(id: \"b\", title: \"Book\", year: 2020)],
        elements: [{}], links: [{links}])",
        elements.iter().map(element).collect::<String>()
    );
    let loaded = load::text("t.ron", &ron);
    let graph = TheoryGraph::new(&loaded.theory, Reading::All);
    let pick = Pick::whole(&graph);
    let condensed = condense(&graph, &pick, Density::Dense, parts);
    let name = |&id: &ElementId| loaded.theory.element(id).id.to_string();
    let told = |group: &Group| (group.content, group.elements.iter().map(name).collect());
    (pick.links.len(), condensed.groups.iter().map(told).collect(), condensed.absorbed.len())
}

fn part_of(part: &str, whole: &str) -> String {
    format!("PartOf(id: \"{part}-{whole}\", part: \"{part}\", whole: \"{whole}\", provenance: Literal, source: \"b\"),")
}

fn leads_to(from: &str, to: &str, knowledge: &str) -> String {
    format!(
        "Causes(id: \"{from}-{to}\", from: \"{from}\", to: \"{to}\", sign: Plus, provenance: Literal, claims: [
        Claim(stance: Supports, knowledge: {knowledge}, quote: \"so\", source: \"b\", provenance: Literal)]),"
    )
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

#[test]
fn examples_stand_in_the_box_of_their_whole() {
    let elements = [("choir", "Example"), ("club", "Component"), ("help", "State"), ("joy", "Value")];
    let links = part_of("choir", "help") + &part_of("club", "help") + &leads_to("club", "joy", "Position");
    let (drawn, groups, absorbed) = condensed(&elements, &links);
    assert_eq!(drawn, 3);
    assert_eq!(absorbed, 2, "a part may have one arrow besides");
    assert_eq!(groups, [(Content::Whole, owned(&["help", "choir", "club"])), (Content::Plain, owned(&["joy"]))]);
}

#[test]
fn a_part_with_a_life_of_its_own_keeps_its_box() {
    let elements = [("club", "Component"), ("help", "State"), ("joy", "Value"), ("state", "State")];
    let busy = part_of("club", "help") + &leads_to("club", "joy", "Position") + &leads_to("joy", "club", "Position");
    assert_eq!(condensed(&elements, &busy).2, 0, "two arrows besides");
    let inner = part_of("club", "help") + &leads_to("help", "club", "Position");
    assert_eq!(condensed(&elements, &inner).2, 0, "an arrow from the whole to its part needs two boxes");
    assert_eq!(condensed(&elements, &part_of("state", "help")).2, 0, "a state is no thing to be listed");
    let twice = part_of("club", "help") + &part_of("club", "state");
    assert_eq!(condensed(&elements, &twice).2, 0, "a part of two wholes");
}

#[test]
fn elements_with_the_same_arrow_stand_in_one_list() {
    let elements = [("work", "Activity"), ("a", "Value"), ("b", "Value"), ("c", "Value"), ("d", "Value")];
    let links = leads_to("work", "a", "Expectation")
        + &leads_to("work", "b", "Position")
        + &leads_to("work", "c", "Expectation")
        + &leads_to("work", "d", "Research");
    let (_, groups, absorbed) = condensed(&elements, &links);
    assert_eq!(absorbed, 0);
    let list = (Content::List, owned(&["a", "c", "b"]));
    assert_eq!(
        groups,
        [(Content::Plain, owned(&["work"])), list, (Content::Plain, owned(&["d"])),],
        "by status, and what has other ink stands apart"
    );
}

#[test]
fn what_has_another_form_or_another_arrow_stands_by_itself_and_no_element_is_lost() {
    let elements = [("work", "Activity"), ("a", "Value"), ("b", "Value"), ("c", "State"), ("d", "Value")];
    let links =
        ["a", "b", "c", "d"].map(|end| leads_to("work", end, "Position")).concat() + &leads_to("d", "c", "Position");
    let (_, groups, _) = condensed(&elements, &links);
    assert_eq!(groups.iter().map(|(_, members)| members.len()).sum::<usize>(), 5);
    let lists: Vec<_> = groups.iter().filter(|(content, _)| *content == Content::List).collect();
    assert_eq!(lists, [&(Content::List, owned(&["a", "b"]))]);
}

#[test]
fn a_part_with_a_box_of_its_own_is_drawn_or_told_of() {
    let elements = [("state", "State"), ("help", "State"), ("club", "Component")];
    let links = part_of("state", "help") + &part_of("club", "state");
    let (_, drawn, absorbed) = with(&elements, &links, Parts::Drawn);
    assert_eq!(absorbed, 1, "the club stands inside, the state has a line to its whole");
    assert_eq!(drawn, [(Content::Whole, owned(&["state", "club"])), (Content::Plain, owned(&["help"]))]);
    let (_, told, absorbed) = with(&elements, &links, Parts::Told);
    assert_eq!(absorbed, 2);
    assert_eq!(told, [(Content::Whole, owned(&["state", "club"])), (Content::Whole, owned(&["help"]))]);
}
