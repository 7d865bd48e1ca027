/**
 * The static pages of a document: one for each proposal, an index, their style, and, where the site's address is
 * known, what other machines read: a sitemap, and oEmbed answers.
 */
import type { PolicyDocument } from "../../src/api.js";
import { indexPage } from "./index-page.js";
import { oembed } from "./oembed.js";
import css from "./pages.css";
import { proposalPage } from "./proposal-page.js";
import { oembedOf, pageOf, type Site } from "./site.js";
import { sitemap } from "./sitemap.js";

/** Every file, by its place from the site's root. */
export function pages(policy: PolicyDocument, site: Site): Map<string, string> {
  const proposals = policy.proposals();
  const files = new Map([
    ["proposals/index.html", indexPage(policy, site)],
    ["proposals/style.css", css],
  ]);
  for (const proposal of proposals) files.set(pageOf(proposal.number), proposalPage(policy, proposal, site));
  const { address } = site;
  if (address === undefined) return files;
  files.set("sitemap.xml", sitemap(proposals, address));
  for (const proposal of proposals) {
    files.set(oembedOf(proposal.number), oembed(policy.about, proposal, address));
  }
  return files;
}
