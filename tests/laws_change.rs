//! Laws of comparing: on random theories, and on the same ones written otherwise.

#[path = "common/theories.rs"]
mod theories;

use proptest::prelude::*;
use schakel::analysis::change::union::union;
use schakel::analysis::change::{Comparison, Stands, Versions, What, between};
use schakel::diagram::change::compose;
use schakel::diagram::{Paper, check};
use schakel::graph::TheoryGraph;
use schakel::language::Words;
use schakel::load;
use schakel::report::change::{Told, changed};
use schakel::rules::turnover::Turnover;
use schakel::theory::{Reading, Theory, Tongue};
use theories::world;

type World = (usize, Vec<(usize, usize, i8)>);

const KINDS: [&str; 4] = ["Activity", "State", "Value", "Risk"];

/// A theory as text, its elements and links in the order given by `turn`.
fn text((elements, arrows): &World, turn: usize, prefix: &str) -> Theory {
    let rotated = |count: usize| (0..count).map(move |place| (place + turn) % count.max(1));
    let mut out = String::from("Theory(id: \"t\", title: \"T\", elements: [\n");
    for place in rotated(*elements) {
        let kind = KINDS[place % KINDS.len()];
        out.push_str(&format!("Element(id: \"{prefix}{place}\", label: \"Thing number {place}\", kind: {kind}),\n"));
    }
    out.push_str("], links: [\n");
    for place in rotated(arrows.len()) {
        let (from, to, sign) = arrows[place];
        let sign = ["Minus", "Unknown", "Plus"][(sign + 1) as usize];
        out.push_str(&format!("Causes(from: \"{prefix}{from}\", to: \"{prefix}{to}\", sign: {sign}),\n"));
    }
    let last = elements - 1;
    out.push_str(&format!(
        "], chains: [Chain(id: \"c\", label: \"C\", from: [\"{prefix}0\"], to: [\"{prefix}{last}\"])])"
    ));
    load::text("t.ron", &out).theory
}

fn compare(old: &Theory, new: &Theory) -> Comparison {
    let graphs = [old, new].map(|theory| TheoryGraph::new(theory, Reading::All));
    between(Versions { old: &graphs[0], new: &graphs[1] })
}

/// What changed, without what is old and what is new.
fn told(comparison: &Comparison, mirrored: bool) -> Vec<String> {
    let turn = |stands: Stands| match (stands, mirrored) {
        (Stands::Gone(it), false) | (Stands::Came(it), true) => format!("gone {it}"),
        (Stands::Came(it), false) | (Stands::Gone(it), true) => format!("came {it}"),
        (Stands::Both { old, new }, false) | (Stands::Both { old: new, new: old }, true) => format!("{old} {new}"),
    };
    let one = |change: &schakel::analysis::change::Change| {
        let fields = match &change.what {
            What::Renamed(altered) => altered.iter().map(|it| format!("{:?}", it.field)).collect(),
            What::Became(altered) => vec![format!("{:?}", altered.field)],
            What::Came | What::Went | What::Claim { .. } | What::Assumption { .. } => Vec::new(),
        };
        format!("{:?} {} {fields:?}", change.thing.group, turn(change.thing.stands))
    };
    let mut told: Vec<String> =
        comparison.changes.iter().map(|it| format!("{} with {}", one(it), it.with.len())).collect();
    told.sort();
    told
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn another_order_is_no_change(world in world(8, 20), turn in 1_usize..7) {
        let found = compare(&text(&world, 0, "e"), &text(&world, turn, "e"));
        prop_assert_eq!(told(&found, false), Vec::<String>::new());
        prop_assert!(found.shifts.is_empty() && found.routes.is_empty());
    }

    #[test]
    fn what_is_old_and_what_is_new_is_all_that_the_order_of_two_versions_says(one in world(7, 16), other in world(7, 16)) {
        let (old, new) = (text(&one, 0, "e"), text(&other, 0, "e"));
        let (there, back) = (compare(&old, &new), compare(&new, &old));
        prop_assert_eq!(told(&there, false), told(&back, true));
        prop_assert_eq!(there.routes.len(), back.routes.len());
        for (one, other) in there.routes.iter().zip(&back.routes) {
            prop_assert_eq!((one.lost(), one.gained(), one.kept), (other.gained(), other.lost(), other.kept));
        }
    }

    #[test]
    fn names_of_another_kind_rename_every_element_and_nothing_else(world in world(8, 20)) {
        let found = compare(&text(&world, 0, "e"), &text(&world, 0, "other-"));
        prop_assert_eq!(found.changes.len(), world.0);
        prop_assert!(found.changes.iter().all(|change| matches!(change.what, What::Renamed(_))));
        prop_assert!(found.shifts.is_empty() && found.routes.is_empty());
    }

    #[test]
    fn no_figure_of_two_versions_has_a_fault(one in world(7, 14), other in world(7, 14)) {
        let (old, new) = (text(&one, 0, "e"), text(&other, 0, "e"));
        let graphs = [&old, &new].map(|theory| TheoryGraph::new(theory, Reading::All));
        let versions = Versions { old: &graphs[0], new: &graphs[1] };
        let comparison = between(versions);
        let turnover = Turnover::default();
        let told = Told { versions, names: ["old", "new"], comparison: &comparison, findings: [&[], &[]], turnover: &turnover };
        let words = Words::new(Tongue::En);
        let union = union(&versions, &comparison.same);
        let graph = TheoryGraph::new(&union.theory, Reading::All);
        let drawn = compose(&graph, changed(&told, &union, &words), Paper::Fit, &words);
        let faults = check::check(&drawn.scene);
        prop_assert!(faults.is_empty(), "{faults:?}");
    }

    #[test]
    fn paths_are_lost_and_gained_as_lists_say(one in world(6, 12), other in world(6, 12)) {
        let (old, new) = (text(&one, 0, "e"), text(&other, 0, "e"));
        let found = compare(&old, &new);
        let paths = |world: &World| -> std::collections::BTreeSet<Vec<usize>> {
            let (elements, arrows) = world;
            let every = theories::every_path(arrows, 0, elements - 1);
            every.into_iter().map(|path| std::iter::once(0).chain(path.into_iter().map(|it| arrows[it].1)).collect()).collect()
        };
        // The labels are numbers, so that equal numbers are equal elements; the ends of the
        // chain may be other elements in the two.
        if one.0 == other.0 {
            let (was, is) = (paths(&one), paths(&other));
            let (lost, gained) = (was.difference(&is).count() as u128, is.difference(&was).count() as u128);
            let told = found.routes.first().map_or((0, 0), |route| (route.lost(), route.gained()));
            prop_assert_eq!(told, (lost, gained));
        }
    }
}
