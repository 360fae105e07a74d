//! How many threads a run takes.

use std::fs;
use std::path::Path;

/// A file of so few bytes is done before a second thread has woken: that takes about half a
/// millisecond, in which a figure of a hundred elements is half drawn.
const SMALL: u64 = 128 * 1024;

/// For a command that draws one figure: small theories stay on this thread.
///
/// Only for a command in which no other thread asks for work to be shared, since this one
/// would have to do it.
pub fn suit(path: &Path) {
    let is_small = fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() < SMALL);
    if is_small {
        // It fails where threads were started before, and those do as well.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global();
    }
}
