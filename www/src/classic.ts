/**
 * The classic script for pages without a bundler: one tag, one file, one SRI hash. It registers the elements and
 * puts the API on `window.PolicyProposals`.
 */
import { register } from "./elements/register.js";

export { load, PolicyError } from "./index.js";

register();
