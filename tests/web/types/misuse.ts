/**
 * Wrong use that the types must prevent. If a line after @ts-expect-error compiled, compiling this file would fail.
 */
import { type About, load, type PolicyDocument, PolicyError } from "policy-proposals";

// @ts-expect-error null is not a source
load({ wasm: null });
// @ts-expect-error an option that does not exist
load({ url: "/policy-proposals.wasm" });
// @ts-expect-error a document's id is a string
load({ document: 2024 });

export function misused(policy: PolicyDocument) {
  // @ts-expect-error a proposal's number is not a string
  policy.proposal("97");
  // @ts-expect-error there may be no such proposal
  policy.proposal(97).title;
  // @ts-expect-error the text may not be a reference
  policy.find("#97").kind;
  // @ts-expect-error the document's lists are read-only
  policy.domains.push();
  // @ts-expect-error so are its properties
  policy.about = {} as About;
  // @ts-expect-error and the properties of those
  policy.about.counts.proposals = 5;
  // @ts-expect-error and the lists inside
  policy.facets[0]?.values.push();
  // @ts-expect-error and the figures
  policy.figures()[0].value = 5;
  // @ts-expect-error an option that does not exist
  policy.search("", { limits: 10 });
  // @ts-expect-error a filter that does not exist
  policy.search("", { filters: { colour: "red" } });
  // @ts-expect-error an order that does not exist
  policy.search("", { sort: "title" });
  // @ts-expect-error a query is a string
  policy.search(97);
  // @ts-expect-error results come at once, not as a promise
  policy.search("").then();
  // @ts-expect-error a match that does not exist
  policy.search("").hits[0]?.match === "good";
  // @ts-expect-error the page may be unknown
  policy.search("").hits.map(({ page }) => page.toFixed());
  // @ts-expect-error nothing may have been corrected
  policy.search("").corrections.length;
  // @ts-expect-error there may be nothing to explain
  policy.search("").explanation.unmatched;
  // @ts-expect-error there may be no nearer query
  policy.search("").explanation?.nearest.length;
  // @ts-expect-error a prefix is a string
  policy.suggest(97);
  // @ts-expect-error an option of search only
  policy.suggest("", { offset: 5 });
  // @ts-expect-error a limit is a number
  policy.suggest("", { limit: "5" });
  // @ts-expect-error only proposals and domains have a number
  policy.suggest("").map(({ number }) => number.toFixed());
  // @ts-expect-error a kind that does not exist
  policy.suggest("")[0]?.kind === "section";
  // @ts-expect-error a proposal's number is not a string
  policy.related("97");
  // @ts-expect-error the limit is one of the options
  policy.related(97, 4);
  // @ts-expect-error not part of the package
  policy.free();
}

// @ts-expect-error a code that does not exist
new PolicyError("OOPS", "oops");
