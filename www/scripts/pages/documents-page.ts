/**
 * The page with the list of documents, in the language of the newest.
 */
import type { About } from "../../src/model.js";
import { html } from "./html.js";
import { layout } from "./layout.js";
import { DOCUMENTS, type Site } from "./site.js";
import { documentsData } from "./structured-data.js";
import { wordsFor } from "./words.js";

/** The page, in the language of the first of `documents`; `undefined` if there are none. */
export function documentsPage(documents: readonly About[], site: Site): string | undefined {
  const [newest] = documents;
  if (newest === undefined) return undefined;
  const words = wordsFor(newest);
  const items = documents.map(
    ({ id, title, organisation, year, language }) =>
      html`<li>
        <a href="${id}/" lang="${language}"><span class="number">${year}</span> ${organisation} ${title}</a>
      </li>`,
  );
  const head = {
    title: words.contents,
    description: documents.map(({ title }) => title).join("; "),
    type: "website",
    place: DOCUMENTS,
    beside: "./",
    data: documentsData(documents, site),
  } as const;
  const body = html`<main id="text">
    <h1><span class="title">${words.contents}</span></h1>
    <ul class="contents">
      ${items}
    </ul>
  </main>`;
  return layout(head, body, { about: newest, words, site });
}
