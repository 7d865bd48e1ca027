//! The surface of the module in JavaScript. It translates, and nothing more: arguments in, results
//! out, errors as `Error` with a `code`. The package's TypeScript builds its API on it.

use std::cell::OnceCell;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::index::{self, Stored};
use crate::search::results::{DocumentInfo, PolicyErrorCode, SearchOptions};
use crate::search::{self, PolicyDocument};

thread_local! {
    /// The embedded documents, opened once.
    static DOCUMENTS: OnceCell<Vec<Stored<'static>>> = const { OnceCell::new() };
}

/// The documents that the module holds.
///
/// # Errors
/// `BAD_MODULE` where the embedded bytes are damaged.
#[wasm_bindgen(unchecked_return_type = "DocumentInfo[]")]
pub fn documents() -> Result<JsValue, JsValue> {
    to_js(&document_infos()?)
}

/// A document, ready to be searched.
#[wasm_bindgen]
pub struct DocumentHandle {
    document: PolicyDocument<'static>,
}

#[wasm_bindgen]
impl DocumentHandle {
    /// Opens the document `id`, or the newest where none is named.
    ///
    /// # Errors
    /// `BAD_ARGUMENT` where there is no such document, `BAD_MODULE` where the bytes are damaged.
    #[wasm_bindgen(constructor)]
    pub fn new(id: Option<String>) -> Result<DocumentHandle, JsValue> {
        let stored = with_documents(|documents| search::choose(documents, id.as_deref()).cloned())?;
        let stored = stored.map_err(|error| error_with_code(error.code, &error.message))?;
        Ok(Self { document: PolicyDocument::new(stored) })
    }

    /// What the document is.
    ///
    /// # Errors
    /// None that a page can cause.
    #[wasm_bindgen(unchecked_return_type = "About")]
    pub fn about(&self) -> Result<JsValue, JsValue> {
        to_js(&self.document.about(document_infos()?))
    }

    /// Its domains.
    ///
    /// # Errors
    /// None that a page can cause.
    #[wasm_bindgen(unchecked_return_type = "Domain[]")]
    pub fn domains(&self) -> Result<JsValue, JsValue> {
        to_js(self.document.domains())
    }

    /// What can be filtered by, counted over the whole document.
    ///
    /// # Errors
    /// None that a page can cause.
    #[wasm_bindgen(unchecked_return_type = "Facet[]")]
    pub fn facets(&self) -> Result<JsValue, JsValue> {
        to_js(&self.document.facets())
    }

    /// The proposal with this number.
    ///
    /// # Errors
    /// None that a page can cause.
    #[wasm_bindgen(unchecked_return_type = "Proposal | undefined")]
    pub fn proposal(&self, number: u32) -> Result<JsValue, JsValue> {
        to_js(&self.document.proposal(number))
    }

    /// All proposals.
    ///
    /// # Errors
    /// None that a page can cause.
    #[wasm_bindgen(unchecked_return_type = "Proposal[]")]
    pub fn proposals(&self) -> Result<JsValue, JsValue> {
        to_js(&self.document.proposals())
    }

    /// What a reference points to.
    ///
    /// # Errors
    /// None that a page can cause.
    #[wasm_bindgen(unchecked_return_type = "Reference | undefined")]
    pub fn find(&self, reference: &str) -> Result<JsValue, JsValue> {
        to_js(&self.document.find(reference))
    }

    /// The proposals that answer a query.
    ///
    /// # Errors
    /// `BAD_ARGUMENT` where the options are not of their form, `UNKNOWN_FILTER` where a filter or
    /// its value does not exist.
    #[wasm_bindgen(unchecked_return_type = "SearchResults")]
    pub fn search(&self, query: &str, #[wasm_bindgen(unchecked_optional_param_type = "SearchOptions")] options: JsValue) -> Result<JsValue, JsValue> {
        let options = if options.is_undefined() {
            SearchOptions::default()
        } else {
            serde_wasm_bindgen::from_value(options).map_err(|error| error_with_code(PolicyErrorCode::BadArgument, &format!("options: {error}")))?
        };
        let results = self.document.search(query, &options).map_err(|error| error_with_code(error.code, &error.message))?;
        to_js(&results)
    }
}

fn with_documents<T>(use_them: impl FnOnce(&[Stored<'static>]) -> T) -> Result<T, JsValue> {
    DOCUMENTS.with(|cell| {
        if let Some(documents) = cell.get() {
            return Ok(use_them(documents));
        }
        let opened = index::open(crate::EMBEDDED).map_err(|error| error_with_code(PolicyErrorCode::BadModule, &error.to_string()))?;
        Ok(use_them(cell.get_or_init(|| opened)))
    })
}

fn document_infos() -> Result<Vec<DocumentInfo>, JsValue> {
    with_documents(|documents| documents.iter().map(search::info).collect())
}

fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::new().serialize_maps_as_objects(true))?)
}

fn error_with_code(code: PolicyErrorCode, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    // Setting a property of a new Error cannot fail.
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.as_str().into());
    error.into()
}
