/**
 * The contenders: this package, and the search libraries that a page might use instead, each with the proposals as JSON.
 * The libraries split text at white space, so for Chinese they get single characters and pairs of them, as their manuals
 * advise. Titles count three times.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const dist = (file) => new URL(`../../www/dist/${file}`, import.meta.url);

const LIMIT = 10;
const TITLE = 3;

/** The proposals as a page would hand them to a library: this file stands for what it would download. */
export const JSON_FILE = new URL("node_modules/.cache/proposals.json", import.meta.url);
const proposals = async () => JSON.parse(await readFile(JSON_FILE, "utf8"));

/** Words of Latin letters, and of Chinese every character and every pair. */
export function tokens(text) {
  return (
    text
      .toLowerCase()
      .match(/[a-z0-9]+|\p{Script=Han}+/gu)
      ?.flatMap((run) =>
        /\p{Script=Han}/u.test(run)
          ? [...run].flatMap((character, index, all) => [
              character,
              ...(all[index + 1] ? [character + all[index + 1]] : []),
            ])
          : [run],
      ) ?? []
  );
}

/**
 * @typedef {object} Contender
 * @property {() => Promise<(query: string) => number[]>} load does what a page does before the first search; returns the search
 * @property {string[]} imports the npm packages that a page has to download
 * @property {boolean} data whether it needs the proposals as JSON
 */
/** @type {Record<string, Contender>} */
export const CONTENDERS = {
  "policy-proposals/slim": {
    imports: [],
    data: false,
    async load() {
      const { load } = await import(dist("slim.js"));
      const policy = await load({ wasm: await readFile(dist("policy-proposals.wasm")) });
      return (query) => policy.search(query, { limit: LIMIT }).hits.map(({ number }) => number);
    },
  },
  MiniSearch: {
    imports: ["minisearch"],
    data: true,
    async load() {
      const { default: MiniSearch } = await import("minisearch");
      const index = new MiniSearch({
        idField: "number",
        fields: ["title", "text"],
        tokenize: tokens,
        searchOptions: { boost: { title: TITLE }, prefix: true, fuzzy: 0.2 },
      });
      index.addAll(await proposals());
      return (query) =>
        index
          .search(query)
          .slice(0, LIMIT)
          .map(({ id }) => id);
    },
  },
  FlexSearch: {
    imports: ["flexsearch"],
    data: true,
    async load() {
      const { default: FlexSearch } = await import("flexsearch");
      const index = new FlexSearch.Document({
        document: { id: "number", index: ["title", "text"] },
        tokenize: "forward",
        encode: tokens,
      });
      for (const proposal of await proposals()) index.add(proposal);
      return (query) => {
        const fields = index.search(query, { limit: LIMIT, suggest: true });
        return [...new Set(fields.flatMap(({ result }) => result))].slice(0, LIMIT);
      };
    },
  },
  "Fuse.js": {
    imports: ["fuse.js"],
    data: true,
    async load() {
      const { default: Fuse } = await import("fuse.js");
      const keys = [{ name: "title", weight: TITLE }, "text"];
      const index = new Fuse(await proposals(), { keys, ignoreLocation: true, threshold: 0.3 });
      // Fuse.js takes at most 32 characters.
      return (query) => index.search(query.slice(0, 32), { limit: LIMIT }).map(({ item }) => item.number);
    },
  },
};

/** The files of this package that a page downloads. */
export const OWN = ["policy-proposals.wasm", "slim.js"].map((file) => fileURLToPath(dist(file)));
