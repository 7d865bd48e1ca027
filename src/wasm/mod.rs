//! The surface of the module in JavaScript. It translates, and nothing more: arguments in, results
//! out, errors as `Error` with a `code`. The package's TypeScript builds its API on it.
//!
//! Documents are opened once and stay; a page names them by their number. (An exported class would
//! bring reference counting and finalizers with it for objects that are never given up.)

mod value;

use std::sync::OnceLock;

use js_sys::{Array, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::index::{self, Stored};
use crate::search::results::{
    DocumentInfo, FacetValue, PolicyErrorCode, SearchError, SearchOptions, Sort,
};
use crate::search::{self, PolicyDocument};
use value::Value;

/// Blocks of memory by their size, in less code than the default allocator has (TLSF: Masmano et al.,
/// “TLSF: a New Dynamic Memory Allocator for Real-Time Systems”, ECRTS 2004).
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The embedded documents, opened once.
static STORED: OnceLock<Vec<Stored<'static>>> = OnceLock::new();

/// What search needs of each of them, derived when it is first asked for.
static DOCUMENTS: OnceLock<Vec<OnceLock<PolicyDocument<'static>>>> = OnceLock::new();

/// The documents that the module holds.
///
/// # Errors
/// `BAD_MODULE` where the embedded bytes are damaged.
#[wasm_bindgen(unchecked_return_type = "DocumentInfo[]")]
pub fn documents() -> Result<JsValue, JsValue> {
    to_js(&infos()?)
}

/// The number of the document `id`, or of the newest where none is named, for all functions below.
///
/// # Errors
/// `BAD_ARGUMENT` where there is no such document, `BAD_MODULE` where the bytes are damaged.
#[wasm_bindgen]
pub fn open(id: Option<String>) -> Result<usize, JsValue> {
    search::choose(stored()?, id.as_deref()).map_err(|error| to_error(&error))
}

/// What the document is.
///
/// # Errors
/// None that a page can cause; the same holds for all functions that do not say otherwise.
#[wasm_bindgen(unchecked_return_type = "About")]
pub fn about(document: usize) -> Result<JsValue, JsValue> {
    to_js(&opened(document)?.about(infos()?))
}

/// Its domains.
#[wasm_bindgen(unchecked_return_type = "Domain[]")]
pub fn domains(document: usize) -> Result<JsValue, JsValue> {
    to_js(opened(document)?.domains())
}

/// What can be filtered by, counted over the whole document.
#[wasm_bindgen(unchecked_return_type = "Facet[]")]
pub fn facets(document: usize) -> Result<JsValue, JsValue> {
    to_js(&opened(document)?.facets())
}

/// The proposal with this number.
#[wasm_bindgen(unchecked_return_type = "Proposal | undefined")]
pub fn proposal(document: usize, number: u32) -> Result<JsValue, JsValue> {
    to_js(&opened(document)?.proposal(number))
}

/// All proposals.
#[wasm_bindgen(unchecked_return_type = "Proposal[]")]
pub fn proposals(document: usize) -> Result<JsValue, JsValue> {
    to_js(&opened(document)?.proposals())
}

/// What a reference points to.
#[wasm_bindgen(unchecked_return_type = "Reference | undefined")]
pub fn find(document: usize, reference: &str) -> Result<JsValue, JsValue> {
    to_js(&opened(document)?.find(reference))
}

/// The proposals that answer a query.
///
/// # Errors
/// `UNKNOWN_FILTER` where a filter or its value does not exist.
#[wasm_bindgen(unchecked_return_type = "SearchResults")]
pub fn search(
    document: usize,
    query: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "SearchOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let options = options_from_js(&options)?;
    let results = opened(document)?.search(query, &options);
    to_js(&results.map_err(|error| to_error(&error))?)
}

/// What the beginning of a query may become.
#[wasm_bindgen(unchecked_return_type = "Suggestion[]")]
pub fn suggest(document: usize, prefix: &str, limit: u32) -> Result<JsValue, JsValue> {
    to_js(&opened(document)?.suggest(prefix, limit as usize))
}

/// The proposals that speak of the same things as the one with this number.
///
/// # Errors
/// `UNKNOWN_PROPOSAL` where there is no such proposal.
#[wasm_bindgen(unchecked_return_type = "Hit[]")]
pub fn related(document: usize, number: u32, limit: u32) -> Result<JsValue, JsValue> {
    let hits = opened(document)?.related(number, limit as usize);
    to_js(&hits.map_err(|error| to_error(&error))?)
}

fn stored() -> Result<&'static [Stored<'static>], JsValue> {
    if let Some(stored) = STORED.get() {
        return Ok(stored);
    }
    let stored = index::open(crate::EMBEDDED)
        .map_err(|error| error_with_code(PolicyErrorCode::BadModule, &error.message()))?;
    Ok(STORED.get_or_init(|| stored))
}

fn opened(document: usize) -> Result<&'static PolicyDocument<'static>, JsValue> {
    let stored = stored()?;
    let opened = DOCUMENTS.get_or_init(|| {
        let mut documents = Vec::new();
        documents.resize_with(stored.len(), OnceLock::new);
        documents
    });
    let (Some(stored), Some(opened)) = (stored.get(document), opened.get(document)) else {
        return Err(error_with_code(
            PolicyErrorCode::BadArgument,
            "document: not opened",
        ));
    };
    Ok(opened.get_or_init(|| PolicyDocument::new(stored)))
}

fn infos() -> Result<Vec<DocumentInfo>, JsValue> {
    let mut infos = Vec::new();
    for stored in stored()? {
        infos.push(search::info(stored));
    }
    Ok(infos)
}

fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    let serializer = Serializer::new().serialize_maps_as_objects(true);
    Ok(Value::of(value).serialize(&serializer)?)
}

/// Reads the options by hand: a general deserializer brings the formatting of numbers and much else
/// into the module, for six options. The package has checked their types before; what is of another
/// type here counts as absent.
fn options_from_js(options: &JsValue) -> Result<SearchOptions, JsValue> {
    if options.is_undefined() {
        return Ok(SearchOptions::default());
    }
    let get = |key: &str| Reflect::get(options, &key.into());
    let number = |key: &str| Ok::<_, JsValue>(get(key)?.as_f64().map(|number| number as u32));
    Ok(SearchOptions {
        filters: filters_from_js(&get("filters")?)?,
        limit: number("limit")?,
        offset: number("offset")?,
        sort: match get("sort")?.as_string().as_deref() {
            Some("number") => Some(Sort::Number),
            Some("relevance") => Some(Sort::Relevance),
            _ => None,
        },
        facets: get("facets")?.as_bool(),
        passages: number("passages")?,
    })
}

fn filters_from_js(filters: &JsValue) -> Result<Vec<(String, Vec<FacetValue>)>, JsValue> {
    let mut read = Vec::new();
    if !filters.is_object() {
        return Ok(read);
    }
    let keys = Reflect::own_keys(filters)?;
    for index in 0..keys.length() {
        let key = keys.get(index);
        let Some(name) = key.as_string() else {
            continue;
        };
        let value = Reflect::get(filters, &key)?;
        let list = if Array::is_array(&value) {
            Array::from(&value)
        } else {
            Array::of1(&value)
        };
        let mut values = Vec::new();
        for index in 0..list.length() {
            values.extend(facet_value_from_js(&list.get(index)));
        }
        read.push((name, values));
    }
    Ok(read)
}

fn facet_value_from_js(value: &JsValue) -> Option<FacetValue> {
    value
        .as_f64()
        .map(|number| FacetValue::Number(number as u32))
        .or_else(|| value.as_string().map(FacetValue::Text))
}

fn to_error(error: &SearchError) -> JsValue {
    error_with_code(error.code, &error.message)
}

fn error_with_code(code: PolicyErrorCode, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    // Setting a property of a new Error cannot fail.
    let _ = Reflect::set(&error, &"code".into(), &code.as_str().into());
    error.into()
}
