//! What goes wrong, for people and for code: the one list of error codes. The first three only a page can meet,
//! before the module runs; they stand here because JavaScript takes its type of codes from this list.

use std::fmt;

use serde::Serialize;

/// What went wrong, for code to act on.
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
    /// What was loaded is not the module, or is damaged.
    BadModule,
    /// An argument is not of the documented form.
    BadArgument,
    /// There is no such filter, or it has no such value.
    UnknownFilter,
    /// There is no such proposal.
    UnknownProposal,
}

impl PolicyErrorCode {
    /// The code as JavaScript sees it.
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

/// A call that cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchError {
    /// What kind of error it is.
    pub code: PolicyErrorCode,
    /// What was wrong, and what was expected.
    pub message: String,
}

impl SearchError {
    /// At `place` one of `known` was expected, and `found` came.
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
