/**
 * The shapes of the document and of its answers. They are written once, in Rust, and generated from there;
 * this file only gives them the name under which the rest imports them (the build puts the shapes themselves
 * here, without the module's internals).
 */
export type * from "../build/wasm/policy_proposals.js";
