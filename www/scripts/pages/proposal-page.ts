/**
 * The page of one proposal: its whole text, its place in the document, a citation, and what to read next.
 */
import { numberName, numberNameOf, placeOf } from "../../src/elements/names.js";
import { RELATED } from "../../src/elements/related.js";
import type { PolicyDocument } from "../../src/api.js";
import type { Proposal } from "../../src/model.js";
import { Html, html, type Value } from "./html.js";
import { layout } from "./layout.js";
import { blocks, type Context, noteMarks, notes } from "./proposal-body.js";
import { absolute, besideOf, oembedOf, pageOf, type Site } from "./site.js";
import { description, proposalData } from "./structured-data.js";
import { wordsFor } from "./words.js";

function related({ policy, proposal, words }: Context): Value {
  const hits = policy.related(proposal.number, { limit: RELATED });
  if (hits.length === 0) return undefined;
  const items = hits.map(({ number, title }) => {
    const name = numberNameOf(policy, number);
    return html`<li>
      <a href="${besideOf(number)}"><span class="number">${name}</span> ${title.text}</a>
    </li>`;
  });
  return html`<nav class="related" aria-labelledby="related">
    <h2 id="related">${words.related}</h2>
    <ul>
      ${items}
    </ul>
  </nav>`;
}

const RELATIONS = [
  { step: -1, rel: "prev", word: "previous" },
  { step: 1, rel: "next", word: "next" },
] as const;

/** The proposals before and after this one. */
const neighbours = ({ policy, proposal }: Context) =>
  RELATIONS.flatMap(({ step, rel, word }) => {
    const found = proposal.number + step > 0 ? policy.proposal(proposal.number + step) : undefined;
    return found ? [{ found, rel, word }] : [];
  });

function around(context: Context): Value {
  const links = neighbours(context).map(
    ({ found, rel, word }) =>
      html`<a href="${besideOf(found.number)}" rel="${rel}">
        <span class="number">${context.words[word]} ${numberName(found)}</span> ${found.title}</a
      >`,
  );
  if (links.length === 0) return undefined;
  return html`<nav class="around" aria-label="${context.words.around}">${links}</nav>`;
}

/** The names of the proposal's domain and section. */
function placeNames({ policy, proposal, words }: Context) {
  const { domain, section } = placeOf(policy, proposal);
  return {
    domain: domain && { name: words.domain(domain), anchor: `domain-${domain.number}` },
    section: section && words.section(section),
  };
}

/** A number or page, in the form of citations. */
const PLACE = /(?<=，|, )(?:建議|第|proposal|p\.) \d+(?: 頁)?/g;

/** The citation as readers copy it, without line breaks inside the number and inside the page. */
function citation({ policy, proposal }: Context): Html {
  const [quoted = "", source = ""] = policy.cite(proposal.number, { style: "html" }).split(/(?=<footer>)/);
  return new Html(quoted + source.replace(PLACE, '<span class="unbroken">$&</span>'));
}

/** The length of the longest clause that fits on a line of all but the narrowest phones. */
const LINE = 13;

/** A title that can break after its clauses, and breaks only there if all of them are short. */
function titled(title: string): Html {
  const clauses = title.split(/(?<=[，、：；])(?![」』》）])/);
  const kind = clauses.every(({ length }) => length <= LINE) ? "title short" : "title";
  // With `word-break: keep-all` not every browser breaks after Chinese punctuation.
  const [first, ...others] = clauses;
  return html`<span class="${kind}">${first}${others.map((clause) => html`<wbr />${clause}`)}</span>`;
}

function article(context: Context): Html {
  const { policy, proposal, words } = context;
  const { domain, section } = placeNames(context);
  return html`<header>
      <p class="organisation">${policy.about.organisation}</p>
      <nav aria-label="${words.place}">
        <ol class="place">
          <li><a href="./">${policy.about.title}</a></li>
          ${domain && html`<li><a href="./#${domain.anchor}">${domain.name}</a></li>`}${
            section && html`<li>${section}</li>`
          }
        </ol>
      </nav>
    </header>
    <main id="text">
      <article>
        <h1>
          <span class="number">${numberName(proposal)}</span>
          ${titled(proposal.title)}${noteMarks(context, undefined)}
        </h1>
        ${proposal.page === undefined ? undefined : html`<p class="page">${words.page(proposal.page)}</p>`}
        <div class="body">${blocks(context)}</div>
        ${notes(context)}
        <section class="citation" aria-labelledby="citation">
          <h2 id="citation">${words.citation}</h2>
          ${citation(context)}
        </section>
      </article>
      ${related(context)}${around(context)}
    </main>`;
}

/** The links in the head: neighbouring proposals, and oEmbed. */
function headLinks(context: Context, site: Site): Html[] {
  const oembed = absolute(site, oembedOf(context.policy.about, context.proposal.number));
  const turns = neighbours(context).map(
    ({ found, rel }) => html`<link rel="${rel}" href="${besideOf(found.number)}" />`,
  );
  if (oembed === undefined) return turns;
  const title = context.proposal.title;
  const type = "application/json+oembed";
  return [...turns, html`<link rel="alternate" type="${type}" href="${oembed}" title="${title}" />`];
}

/** The page; `isSearched` if the demo page shows this document and can open the proposal. */
export function proposalPage(
  policy: PolicyDocument,
  proposal: Proposal,
  site: Site,
  isSearched: boolean,
): string {
  const { about } = policy;
  const words = wordsFor(about);
  const context = { policy, proposal, words };
  const { domain, section } = placeNames(context);
  const way = [domain?.name, section].filter((name) => name !== undefined);
  const head = {
    title: `${words.proposal(numberName(proposal))} ${proposal.title}`,
    description: description(proposal, words, about),
    type: "article",
    place: pageOf(about, proposal.number),
    beside: besideOf(proposal.number),
    data: proposalData(about, proposal, way, site),
    links: headLinks(context, site),
    opened: isSearched ? proposal.number : undefined,
  } as const;
  return layout(head, article(context), { about, words, site });
}
