//! A temporary folder for a test.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

use policy_proposals::document::reading::error::Error;

/// How many there have been in this process.
static COUNT: AtomicU32 = AtomicU32::new(0);

/// A folder of its own, removed when it is dropped.
pub struct Scratch(PathBuf);

impl Scratch {
    /// An empty folder.
    pub fn new() -> Self {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("policy-proposals-{}-{count}", process::id()));
        fs::create_dir_all(&path).expect("a folder for the test");
        Self(path)
    }

    /// A folder with one file in it.
    pub fn with(file: &str, text: &str) -> Self {
        let scratch = Self::new();
        scratch.write(file, text);
        scratch
    }

    /// Writes a file in it.
    pub fn write(&self, file: &str, text: &str) {
        fs::write(self.0.join(file), text).expect("a file in it");
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Copies `files` of `folder` into a folder `name` of this one.
    pub fn copy(&self, folder: &str, files: &[&str], name: &str) {
        let target = self.0.join(name);
        fs::create_dir_all(&target).expect("a folder for the copy");
        for file in files {
            fs::copy(Path::new(folder).join(file), target.join(file)).expect("a copy");
        }
    }

    /// The message of `error`, with paths relative to this folder.
    pub fn message(&self, error: &Error) -> String {
        error
            .to_string()
            .replace(&format!("{}/", self.0.display()), "")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
