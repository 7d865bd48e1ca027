/**
 * The reference in the repository is the one that the declarations give.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { reference } from "../../../www/scripts/api-reference.js";

test("api.md is up to date: `npm --prefix www run reference` makes it", async () => {
  assert.equal(await readFile(new URL("../../../www/api.md", import.meta.url), "utf8"), await reference());
});
