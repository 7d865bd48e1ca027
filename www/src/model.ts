/**
 * The types of the document and of search results. They are generated from Rust; this file only gives them a name to
 * import. In the published package the build writes the types themselves here, without the internals of the module.
 */
export type * from "../build/wasm/policy_proposals.js";
