//! How many threads a run takes.

use std::fs;
use std::path::Path;

use rayon::{ThreadPool, ThreadPoolBuilder};

/// A file of so few bytes is done before a second thread has woken: that takes about half a
/// millisecond, in which a figure of a hundred elements is half drawn.
const SMALL: u64 = 128 * 1024;

/// Keeps the work on a small theory on this thread, for as long as what comes out is kept.
/// Other threads share theirs as ever.
pub fn suited(path: &Path) -> Option<ThreadPool> {
    let is_small = fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() < SMALL);
    // It fails where this thread is one of several already, and those do as well.
    is_small.then(|| ThreadPoolBuilder::new().num_threads(1).use_current_thread().build().ok()).flatten()
}
