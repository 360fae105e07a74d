//! What the maker of files cannot say: the words in the place of a picture, that the first row
//! of a table is its head on every page, and in which language it all is.

use maud::html;

use super::parts::clean;
use crate::theory::Tongue;

/// Pictures as they are written, all alike.
const PICTURE: &str = "<wp:docPr id=\"1\" name=\"Figure\" />";
const TABLE: &str = "<w:tbl>";
const ROW: &str = "<w:trPr>";
/// Begins a number that is counted over the whole run.
const COUNTED: &str = " w14:paraId=\"";

/// The document with that said. In: what to say in the place of each picture, in their order.
/// Cost: linear.
pub(super) fn document(made: &[u8], told: &[(String, String)], tongue: Tongue) -> Vec<u8> {
    let text = String::from_utf8_lossy(made);
    let text = without_counts(&text);
    let text = described(&text, told);
    in_language(&headed(&text), tongue).into_bytes()
}

fn without_counts(text: &str) -> String {
    let mut parts = text.split(COUNTED);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once('"').map_or(part, |(_, rest)| rest));
    }
    out
}

fn described(text: &str, told: &[(String, String)]) -> String {
    let mut parts = text.split(PICTURE);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for (place, part) in parts.enumerate() {
        let (name, says) = told.get(place).map_or(("", ""), |(name, says)| (name.as_str(), says.as_str()));
        let [name, says] = [name, says].map(|words| html! { (clean(words)) }.into_string());
        out.push_str(&format!("<wp:docPr id=\"{}\" name=\"{name}\" descr=\"{says}\" />{part}", place + 1));
    }
    out
}

/// The first row of every table is its head.
fn headed(text: &str) -> String {
    let mut tables = text.split(TABLE);
    let mut out = tables.next().unwrap_or_default().to_owned();
    for table in tables {
        out.push_str(TABLE);
        out.push_str(&table.replacen(ROW, &format!("{ROW}<w:tblHeader />"), 1));
    }
    out
}

/// Every run of words is in the language of the report, so that it is spelled and read in it.
fn in_language(text: &str, tongue: Tongue) -> String {
    let tag = match tongue {
        Tongue::Nl => "nl-NL",
        Tongue::En => "en-GB",
    };
    let language = format!("<w:lang w:val=\"{tag}\" />");
    let closed = text.replace("</w:rPr></w:r>", &format!("{language}</w:rPr></w:r>"));
    closed.replace("<w:r><w:rPr />", &format!("<w:r><w:rPr>{language}</w:rPr>"))
}
