//! The command line, for editors and newsrooms: `export`, `check` and `search`.

mod check;
mod show;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use policy_proposals::EMBEDDED;
use policy_proposals::index::{self, Stored};
use policy_proposals::search::results::SearchOptions;
use policy_proposals::search::{self, PolicyDocument};

/// Search, check and export the policy documents of this build.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print a document with its whole structure.
    Export {
        /// The output format.
        #[arg(long, value_enum, default_value_t = Format::Json)]
        format: Format,
        /// Which document [default: the newest].
        #[arg(long, value_name = "ID")]
        document: Option<String>,
    },
    /// Read a document folder, or a folder of them, and print the structure, doubts and errors.
    Check {
        /// A folder with document.txt and document.toml, or a folder of such folders.
        #[arg(default_value = "seeds")]
        folder: PathBuf,
        /// Also print the text of the proposals: measures, paragraphs, footnotes.
        #[arg(long)]
        full: bool,
    },
    /// Search a document, as the page does.
    Search {
        /// Words to find; "…" asks for an exact phrase, -word excludes a word.
        #[arg(allow_hyphen_values = true)]
        query: String,
        /// The most proposals to print.
        #[arg(long, value_name = "NUMBER", default_value_t = 10, value_parser = whole_number, allow_negative_numbers = true)]
        limit: u32,
        /// Print the results as JSON, as the JavaScript API returns them.
        #[arg(long)]
        json: bool,
        /// Which document [default: the newest].
        #[arg(long, value_name = "ID")]
        document: Option<String>,
    },
}

fn whole_number(text: &str) -> Result<u32, &'static str> {
    text.parse()
        .map_err(|_| "expected a whole number of 0 or more")
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Json,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Export {
            format: Format::Json,
            document,
        } => with_document(document.as_deref(), |stored| print_json(&stored.document())),
        Command::Check { folder, full } => return check::run(&folder, full),
        Command::Search {
            query,
            limit,
            json,
            document,
        } => with_document(document.as_deref(), |stored| {
            run_search(stored, &query, limit, json)
        }),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn with_document(
    id: Option<&str>,
    run: impl FnOnce(&Stored<'_>) -> Result<(), String>,
) -> Result<(), String> {
    let documents = index::open(EMBEDDED).map_err(|error| error.to_string())?;
    let chosen = search::choose(&documents, id).map_err(|error| error.message)?;
    run(&documents[chosen])
}

fn run_search(stored: &Stored<'_>, query: &str, limit: u32, json: bool) -> Result<(), String> {
    let options = SearchOptions {
        limit: Some(limit),
        ..SearchOptions::default()
    };
    let document = PolicyDocument::new(stored);
    let results = document
        .search(query, &options)
        .map_err(|error| error.message)?;
    if json {
        let mut value = serde_json::to_value(&results).map_err(|error| error.to_string())?;
        value["facets"] = serde_json::json!(document.counted(&results));
        return print_json(&value);
    }
    print(&show::results(&results))
}

fn print_json(value: &impl serde::Serialize) -> Result<(), String> {
    print(&serde_json::to_string_pretty(value).map_err(|error| error.to_string())?)
}

/// Prints `text`. A closed pipe (`| head`) is not an error.
fn print(text: &str) -> Result<(), String> {
    use std::io::{ErrorKind, Write};
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}
