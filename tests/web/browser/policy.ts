/**
 * The document itself, for tests that compare it with what a page shows.
 */
import type { PolicyDocument } from "../../../www/dist/index.js";

const { load } = (await import(new URL("../../../www/dist/index.js", import.meta.url).href)) as {
  load: () => Promise<PolicyDocument>;
};

export const policy = await load();
