//! Errors, with a code for programs and a message for people.
//!
//! This is the only list of error codes: the TypeScript type is generated from it. That is why it includes the first
//! three, which only arise in the page, before the module runs.

use std::fmt;

use serde::Serialize;

/// The kind of a failure, for code to act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PolicyErrorCode {
    /// WebAssembly is not available.
    WasmUnsupported,
    /// The page's content security policy forbids WebAssembly.
    CspBlocked,
    /// The module could not be fetched.
    FetchFailed,
    /// The bytes that were loaded are not the module, or are damaged.
    BadModule,
    /// An argument does not have the documented form.
    BadArgument,
    /// There is no such filter, or the filter has no such value.
    UnknownFilter,
    /// No proposal has this number.
    UnknownProposal,
}

impl PolicyErrorCode {
    /// Returns the code as JavaScript sees it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WasmUnsupported => "WASM_UNSUPPORTED",
            Self::CspBlocked => "CSP_BLOCKED",
            Self::FetchFailed => "FETCH_FAILED",
            Self::BadModule => "BAD_MODULE",
            Self::BadArgument => "BAD_ARGUMENT",
            Self::UnknownFilter => "UNKNOWN_FILTER",
            Self::UnknownProposal => "UNKNOWN_PROPOSAL",
        }
    }
}

/// An error in the arguments of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchError {
    /// The kind of failure.
    pub code: PolicyErrorCode,
    /// What was wrong and what was expected.
    pub message: String,
}

impl SearchError {
    /// Returns the error for `found` at `place`, where one of `known` was expected.
    #[must_use]
    pub fn expected(code: PolicyErrorCode, place: &str, known: &[String], found: &str) -> Self {
        let mut message = [place, ": expected one of "].concat();
        for (index, known) in known.iter().enumerate() {
            if index > 0 {
                message.push_str(", ");
            }
            message.push_str(known);
        }
        message.push_str(", found `");
        message.push_str(found);
        message.push('`');
        Self { code, message }
    }
}

impl fmt::Display for SearchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for SearchError {}
