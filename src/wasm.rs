//! The surface of the module in JavaScript. It translates, and nothing more: arguments in, results
//! out, errors as `Error` with a `code`. The package's TypeScript builds its API on it.

use std::sync::OnceLock;

use js_sys::{Array, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::index::{self, Stored};
use crate::search::results::{DocumentInfo, FacetValue, PolicyErrorCode, SearchOptions, Sort};
use crate::search::{self, PolicyDocument};

/// The embedded documents, opened once.
static DOCUMENTS: OnceLock<Vec<Stored<'static>>> = OnceLock::new();

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
        let stored = search::choose(opened()?, id.as_deref())
            .map_err(|error| error_with_code(error.code, &error.message))?;
        Ok(Self {
            document: PolicyDocument::new(stored),
        })
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
    pub fn search(
        &self,
        query: &str,
        #[wasm_bindgen(unchecked_optional_param_type = "SearchOptions")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options = options_from_js(&options)?;
        let results = self
            .document
            .search(query, &options)
            .map_err(|error| error_with_code(error.code, &error.message))?;
        to_js(&results)
    }
}

fn opened() -> Result<&'static [Stored<'static>], JsValue> {
    if let Some(documents) = DOCUMENTS.get() {
        return Ok(documents);
    }
    let documents = index::open(crate::EMBEDDED)
        .map_err(|error| error_with_code(PolicyErrorCode::BadModule, &error.to_string()))?;
    Ok(DOCUMENTS.get_or_init(|| documents))
}

fn document_infos() -> Result<Vec<DocumentInfo>, JsValue> {
    Ok(opened()?.iter().map(search::info).collect())
}

fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::new().serialize_maps_as_objects(true))?)
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
    if !filters.is_object() {
        return Ok(Vec::new());
    }
    let keys = Reflect::own_keys(filters)?;
    let keys = keys.iter().filter_map(|key| key.as_string());
    keys.map(|key| {
        let value = Reflect::get(filters, &key.as_str().into())?;
        let values = if Array::is_array(&value) {
            Array::from(&value).iter().collect()
        } else {
            vec![value]
        };
        Ok((key, values.iter().filter_map(facet_value_from_js).collect()))
    })
    .collect()
}

fn facet_value_from_js(value: &JsValue) -> Option<FacetValue> {
    value
        .as_f64()
        .map(|number| FacetValue::Number(number as u32))
        .or_else(|| value.as_string().map(FacetValue::Text))
}

fn error_with_code(code: PolicyErrorCode, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    // Setting a property of a new Error cannot fail.
    let _ = Reflect::set(&error, &"code".into(), &code.as_str().into());
    error.into()
}
