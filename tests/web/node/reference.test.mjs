/**
 * api.md matches the declarations.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { reference } from "../../../www/scripts/api-reference.js";

test("api.md is up to date: `npm --prefix www run reference` writes it", async () => {
  assert.equal(await readFile(new URL("../../../www/api.md", import.meta.url), "utf8"), await reference());
});
