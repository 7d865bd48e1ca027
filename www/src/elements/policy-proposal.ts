/**
 * `<policy-proposal number="97">`: one proposal as a card.
 */
import { html, type PropertyDeclarations } from "lit";
import { LoadingElement } from "./policy-element.js";

export class PolicyProposal extends LoadingElement {
  static override properties: PropertyDeclarations = { number: { type: Number }, measure: { type: Number } };

  declare number: number | null;
  declare measure: number | null;

  constructor() {
    super();
    this.number = null;
    this.measure = null;
  }

  override render() {
    if (!this.policy || this.number === null) return html`<slot></slot>`;
    return html`<blockquote>${this.policy.proposal(this.number)?.title}</blockquote>`;
  }
}
