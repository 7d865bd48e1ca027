/**
 * All files of the static pages: for each document an index and a page for every proposal, a list of the documents, the
 * style sheet, and, if the site's address is known, a sitemap and oEmbed answers.
 */
import type { PolicyDocument } from "../../src/api.js";
import { documentsPage } from "./documents-page.js";
import { indexPage } from "./index-page.js";
import { oembed } from "./oembed.js";
import css from "./pages.css";
import { proposalPage } from "./proposal-page.js";
import { DOCUMENTS, indexOf, oembedOf, pageOf, type Site } from "./site.js";
import { sitemap } from "./sitemap.js";

/** Every file by its path from the site's root; `policies` are the documents, the newest first. */
export function pages(policies: readonly PolicyDocument[], site: Site): Map<string, string> {
  const files = new Map([[`${DOCUMENTS}style.css`, css]]);
  const list = documentsPage(
    policies.map(({ about }) => about),
    site,
  );
  if (list !== undefined) files.set(`${DOCUMENTS}index.html`, list);
  // The demo page shows the newest.
  for (const [age, policy] of policies.entries()) addPages(files, policy, site, age === 0);
  if (site.address !== undefined) files.set("sitemap.xml", sitemap(policies, site.address));
  return files;
}

function addPages(files: Map<string, string>, policy: PolicyDocument, site: Site, isSearched: boolean) {
  const { about } = policy;
  files.set(`${indexOf(about)}index.html`, indexPage(policy, site));
  for (const proposal of policy.proposals()) {
    files.set(pageOf(about, proposal.number), proposalPage(policy, proposal, site, isSearched));
    if (site.address === undefined) continue;
    files.set(oembedOf(about, proposal.number), oembed(about, proposal, site.address));
  }
}
