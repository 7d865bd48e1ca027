/**
 * Registers the elements. It leaves tags alone that another copy of the script has registered, and does nothing where
 * there are no custom elements, as on a server.
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
