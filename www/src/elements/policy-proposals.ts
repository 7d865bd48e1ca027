/**
 * `<policy-proposals>`: search box and results.
 */
import { html, nothing, type PropertyDeclarations } from "lit";
import { LoadingElement } from "./policy-element.js";

export class PolicyProposals extends LoadingElement {
  static override properties: PropertyDeclarations = {
    query: {},
    limit: { type: Number },
    variant: {},
    deepLink: { type: Boolean, attribute: "deep-link" },
  };

  declare query: string;
  declare limit: number;
  declare variant: "list" | "compact";
  declare deepLink: boolean;

  constructor() {
    super();
    this.query = "";
    this.limit = 10;
    this.variant = "list";
    this.deepLink = false;
  }

  override render() {
    if (!this.policy) return html`<slot></slot>`;
    const { hits, total } = this.policy.search(this.query, { limit: this.limit });
    const typed = ({ currentTarget }: Event) => {
      this.query = (currentTarget as HTMLInputElement).value;
    };
    return html`
      <form role="search"><input type="search" .value=${this.query} @input=${typed} /></form>
      <p role="status">${total}</p>
      <ol>
        ${hits.map(({ number, title }) => html`<li value=${number}>${title.text}</li>`)}
      </ol>
      ${nothing}
    `;
  }
}
