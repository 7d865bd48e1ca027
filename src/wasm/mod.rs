//! The functions that JavaScript calls. They translate, and nothing more: arguments in, results out, errors as
//! `Error` with the code as name. The package's TypeScript builds its API on them.
//!
//! Documents are opened once and stay open; JavaScript refers to them by number. (An exported class would
//! add reference counting and finalizers for objects that are never released.)

mod packing;
mod value;

use std::sync::OnceLock;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::index::{self, Stored};
use crate::search::results::{PolicyErrorCode, SearchError, SearchOptions, Sort};
use crate::search::{self, PolicyDocument};
use packing::{pack_facets, unpack_filters};
use value::Value;

/// An allocator with less code than the default one (TLSF: Masmano et al., “TLSF: a New Dynamic Memory Allocator for
/// Real-Time Systems”, ECRTS 2004).
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The embedded documents, opened once.
static STORED: OnceLock<Vec<Stored<'static>>> = OnceLock::new();

/// The same documents, ready to be searched; each is prepared when it is first opened.
static DOCUMENTS: OnceLock<Vec<OnceLock<PolicyDocument<'static>>>> = OnceLock::new();

/// Opens the document `id`, or the newest by default. Returns its number, for all functions below, what it is, and its
/// domains.
///
/// # Errors
/// `BAD_ARGUMENT` if there is no such document, `BAD_MODULE` if the embedded bytes are damaged.
#[wasm_bindgen(unchecked_return_type = "[number, About, Domain[]]")]
pub fn open(id: Option<String>) -> Result<JsValue, JsValue> {
    let stored = stored()?;
    let number = search::choose(stored, id.as_deref()).map_err(|error| to_error(&error))?;
    let documents = DOCUMENTS.get_or_init(|| {
        let mut documents = Vec::new();
        documents.resize_with(stored.len(), OnceLock::new);
        documents
    });
    let document = documents[number].get_or_init(|| PolicyDocument::new(&stored[number]));
    let mut infos = Vec::new();
    for stored in stored {
        infos.push(search::info(stored));
    }
    let about = document.about(infos);
    to_js(&(number, about, document.domains()))
}

/// The facets, counted over the whole document, as [`pack_facets`] writes them.
#[wasm_bindgen]
pub fn facets(document: usize) -> String {
    pack_facets(&opened(document).facets())
}

/// The proposal with this number.
#[wasm_bindgen(unchecked_return_type = "Proposal | undefined")]
pub fn proposal(document: usize, number: u32) -> Result<JsValue, JsValue> {
    to_js(&opened(document).proposal(number))
}

/// The figures in the measures.
#[wasm_bindgen(unchecked_return_type = "Figure[]")]
pub fn figures(document: usize) -> Result<JsValue, JsValue> {
    to_js(&opened(document).figures())
}

/// What a reference points to.
#[wasm_bindgen(unchecked_return_type = "Reference | undefined")]
pub fn find(document: usize, reference: &str) -> Result<JsValue, JsValue> {
    to_js(&opened(document).find(reference))
}

/// The results of a query; `filters` as [`unpack_filters`] reads them, the rest as in [`SearchOptions`].
///
/// # Errors
/// `UNKNOWN_FILTER` if a filter or its value does not exist.
#[wasm_bindgen(unchecked_return_type = "Omit<SearchResults, 'facets'> & { facets: number[] }")]
// An object of options would need code to take it apart.
#[allow(clippy::too_many_arguments)]
pub fn search(
    document: usize,
    query: &str,
    filters: &str,
    limit: Option<u32>,
    offset: Option<u32>,
    by_number: bool,
    facets: Option<bool>,
    passages: Option<u32>,
) -> Result<JsValue, JsValue> {
    let options = SearchOptions {
        filters: unpack_filters(filters),
        limit,
        offset,
        sort: by_number.then_some(Sort::Number),
        facets,
        passages,
    };
    let results = opened(document).search(query, &options);
    to_js(&results.map_err(|error| to_error(&error))?)
}

/// Suggestions that complete a query.
#[wasm_bindgen(unchecked_return_type = "Suggestion[]")]
pub fn suggest(document: usize, prefix: &str, limit: u32) -> Result<JsValue, JsValue> {
    to_js(&opened(document).suggest(prefix, limit as usize))
}

/// The proposals on the same subjects as the one with this number.
///
/// # Errors
/// `UNKNOWN_PROPOSAL` if there is no such proposal.
#[wasm_bindgen(unchecked_return_type = "Hit[]")]
pub fn related(document: usize, number: u32, limit: u32) -> Result<JsValue, JsValue> {
    let hits = opened(document).related(number, limit as usize);
    to_js(&hits.map_err(|error| to_error(&error))?)
}

/// Opens the embedded documents, if they are not yet.
fn stored() -> Result<&'static [Stored<'static>], JsValue> {
    if let Some(stored) = STORED.get() {
        return Ok(stored);
    }
    let stored = index::open(crate::EMBEDDED)
        .map_err(|error| error_with_code(PolicyErrorCode::BadModule, &error.message()))?;
    Ok(STORED.get_or_init(|| stored))
}

/// The document with a number that [`open`] returned; there are no others.
fn opened(document: usize) -> &'static PolicyDocument<'static> {
    DOCUMENTS
        .get()
        .and_then(|documents| documents.get(document)?.get())
        .expect("a number that `open` returned")
}

fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    let serializer = Serializer::new().serialize_maps_as_objects(true);
    Ok(Value::of(value).serialize(&serializer)?)
}

fn to_error(error: &SearchError) -> JsValue {
    error_with_code(error.code, &error.message)
}

/// An `Error` with the code as name.
fn error_with_code(code: PolicyErrorCode, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name(code.as_str());
    error.into()
}
