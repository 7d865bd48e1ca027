/**
 * The main page. The widget does most of the work; this adds downloads of the results, a link to the figures of the
 * same proposals, and the / key, which focuses the search box.
 */
import "policy-proposals/define";
import wasm from "policy-proposals/policy-proposals.wasm?url";
import type { PolicyDocument } from "policy-proposals/slim";
import { readAddress } from "../../src/elements/address.js";
import { isComposing } from "../../src/elements/composition.js";
import { find } from "./dom.js";
import { downloads } from "./downloads.js";
import { proposalsFor, type Question } from "./question.js";
import { proposalTable } from "./tables.js";

const widget = find("policy-proposals", HTMLElement) as HTMLElementTagNameMap["policy-proposals"];
// A separate file, so that the browser can compile it while it loads, and cache it.
widget.wasmSrc = wasm;

let shown: Question = { query: "", filters: {} };

widget.addEventListener("policy-proposals-results", ({ detail }) => {
  shown = detail;
  find('.tabs [href*="figures"]', HTMLAnchorElement).hash = location.hash;
});

/**
 * Says so if the address does not lead anywhere. The widget ignores such addresses, as they might be the page's own,
 * but this page has none.
 */
function findLost(policy: PolicyDocument) {
  const isLost = readAddress(policy, location.hash) === undefined;
  find(".lost", HTMLElement).textContent = isLost ? "網址沒有指向任何一項建議。" : "";
  // Back to an address that the widget recognises.
  if (isLost) history.replaceState(null, "", location.pathname + location.search);
}

function ready(policy: PolicyDocument) {
  findLost(policy);
  addEventListener("hashchange", () => findLost(policy));
  downloads(policy, () => ({ name: "建議", table: proposalTable(policy, proposalsFor(policy, shown)) }));
}

widget.addEventListener("policy-proposals-ready", () => {
  if (widget.policy) ready(widget.policy);
});

document.addEventListener("keydown", (event) => {
  if (isComposing(event) || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  const [target] = event.composedPath();
  if (target instanceof Element && target.closest("input:not([type=checkbox], [type=radio]), textarea"))
    return;
  event.preventDefault();
  widget.focus();
});
