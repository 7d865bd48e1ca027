/**
 * The entry point `policy-proposals/define`: importing it registers the elements.
 */
import type { PolicyProposalElement, PolicyProposalsElement } from "./element.js";
import { register } from "./elements/register.js";
import type { PolicyProposalsEventMap } from "./elements/types.js";

export type * from "./elements/types.js";

declare global {
  interface HTMLElementTagNameMap {
    "policy-proposals": PolicyProposalsElement;
    "policy-proposal": PolicyProposalElement;
  }
  // Covers elements, the document and the window, but not shadow roots.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface GlobalEventHandlersEventMap extends PolicyProposalsEventMap {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface ShadowRootEventMap extends PolicyProposalsEventMap {}
}

register();
