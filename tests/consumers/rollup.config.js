/**
 * Rollup finds packages, and files that scripts name by `new URL(…, import.meta.url)`, by plugins.
 */
import resolve from "@rollup/plugin-node-resolve";
import { importMetaAssets } from "@web/rollup-plugin-import-meta-assets";

export default { plugins: [resolve(), importMetaAssets()] };
