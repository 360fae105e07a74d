//! A sign of life while something takes longer than a moment, on a terminal only.

use std::io::IsTerminal;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::language::Words;

/// What is ready within this time needs no sign.
const MOMENT: Duration = Duration::from_secs(1);
const STEP: Duration = Duration::from_millis(120);

/// Does the work. Where it takes longer than a moment and somebody looks on, a line on the
/// standard error says that it goes on, and goes away with it.
pub fn beside<T: Send>(words: &Words, work: impl FnOnce() -> T + Send) -> T {
    if !std::io::stderr().is_terminal() {
        return work();
    }
    let (done, waits) = channel::<()>();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            if waits.recv_timeout(MOMENT) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            let style = ProgressStyle::with_template("{spinner} {msg} {elapsed}");
            let bar = ProgressBar::new_spinner().with_message(words.key("progress-busy"));
            let bar = match style {
                Ok(style) => bar.with_style(style),
                Err(_) => bar,
            };
            bar.enable_steady_tick(STEP);
            // The sender goes when the work is done.
            let _ = waits.recv();
            bar.finish_and_clear();
        });
        let answer = work();
        drop(done);
        answer
    })
}
