/**
 * Registers the elements under their names. Where another copy of the script was first, or where there is no document
 * (on a server), nothing happens.
 */
import { PolicyProposalElement, PolicyProposalsElement } from "../element.js";

export function register(): void {
  if (typeof customElements !== "object") return;
  if (!customElements.get("policy-proposals")) {
    customElements.define("policy-proposals", PolicyProposalsElement);
  }
  if (!customElements.get("policy-proposal")) {
    customElements.define("policy-proposal", PolicyProposalElement);
  }
}
