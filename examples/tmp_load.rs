use schakel::*;
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let with: Vec<std::path::PathBuf> = args[1..].iter().map(Into::into).collect();
    let l = load::file(std::path::Path::new(&args[0]), &with);
    let w = language::Words::new(theory::Tongue::Nl);
    for f in l.findings.iter().take(30) {
        let p = l.sources.position(f.place.span);
        println!(
            "{}:{}:{} {} {} / {}",
            l.sources.file(f.place.span.file).path,
            p.line,
            p.column,
            f.rule.code,
            w.say(&f.message),
            f.help.as_ref().map(|h| w.say(h)).unwrap_or_default()
        );
    }
    println!(
        "{} findings; elements {} links {} roles.. conditions {} norms {} chains {} sources {}",
        l.findings.len(),
        l.theory.elements.len(),
        l.theory.links.len(),
        l.theory.conditions.len(),
        l.theory.norms.len(),
        l.theory.chains.len(),
        l.theory.sources.len()
    );
    for r in theory::Reading::ALL {
        let g = graph::TheoryGraph::new(&l.theory, r);
        println!("{r:?} edges {} causal {}", g.graph.edge_count(), g.causal_links().count());
    }
}
