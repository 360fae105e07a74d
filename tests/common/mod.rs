//! Running the program as a user does, in surroundings that no machine changes.
#![allow(dead_code, reason = "each suite uses its own part")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// How many random cases a test tries: more for whoever asks, to look for faults.
pub fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}

/// The program, without colors or languages that the surroundings ask for.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_schakel"));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "LANG", "LC_ALL", "RAYON_NUM_THREADS", "COLUMNS"] {
        command.env_remove(name);
    }
    command.current_dir(root());
    command
}

pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// Everything that was said.
    pub fn all(&self) -> String {
        format!("{}{}", self.out, self.err)
    }
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Said {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

pub fn run(args: &[&str]) -> Said {
    program().args(args).output().expect("the program runs").into()
}

pub fn run_in(folder: &Path, args: &[&str]) -> Said {
    program().current_dir(folder).args(args).output().expect("the program runs").into()
}

pub fn pipe(input: &[u8], args: &[&str]) -> Said {
    pipe_into(program(), args, input)
}

/// Another program, with this as its standard input.
pub fn pipe_to(name: &str, args: &[&str], input: &[u8]) -> Said {
    pipe_into(Command::new(name), args, input)
}

fn pipe_into(mut command: Command, args: &[&str], input: &[u8]) -> Said {
    let mut child = command
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that stops reading early is no failure of the test.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("the program ends").into()
}
