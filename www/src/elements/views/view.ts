/**
 * What every view gets: the data to show, and the actions of the reader. Views are functions of this and have no state.
 */
import type { nothing, TemplateResult } from "lit";
import type { PolicyDocument } from "../../api.js";
import type { FacetKey, Hit, SearchResults } from "../../model.js";
import type { Names } from "../names.js";
import type { Filters, Opened, Session } from "../session.js";
import type { Sharing } from "../sharing.js";
import type { Strings } from "../strings.js";

/** A part of a view, which may be empty. */
export type Fragment = TemplateResult | typeof nothing;

/** What is expanded. It is not part of the session: neither the address nor the page needs to know it. */
export interface Expanded {
  /** Whether the filters are shown when there is no room for them beside the list. */
  readonly filters: boolean;
  /** The long list of values that is shown in full, if any. */
  readonly facet: FacetKey | undefined;
  /** Whether the panel of the compact form is open. */
  readonly panel: boolean;
  /** Whether the domains are expanded among the filters. While the overview shows them, they need not be. */
  readonly domains: boolean;
}

export const COLLAPSED: Expanded = { filters: false, facet: undefined, panel: false, domains: false };

/** The actions of the reader. */
export interface Actions {
  /** Replaces parts of the session. */
  change(change: Partial<Session>): void;
  /** Sets the filters, and moves the focus to `focus` if the pressed control disappears. */
  filter(filters: Filters, focus?: string): void;
  setExpanded(expanded: Partial<Expanded>): void;
  open(opened: Opened): void;
  close(): void;
  /** Searches for a query that was suggested, not typed. */
  search(query: string, filters: Filters): void;
  more(): void;
  /** Moves the focus to a part of the view. */
  focus(selector: string): void;
}

export interface View {
  readonly policy: PolicyDocument;
  readonly strings: Strings;
  readonly names: Names;
  /** The document's language, which may differ from the interface's. */
  readonly language: string;
  readonly session: Session;
  readonly found: SearchResults;
  /** The keys of the values that the filters offer. */
  readonly offered: ReadonlySet<string>;
  readonly expanded: Expanded;
  /** The open proposal as a hit of the current query, with all its passages. */
  readonly hit: Hit | undefined;
  /** The proposals related to the open one, once they are found. */
  readonly related: readonly Hit[] | undefined;
  readonly act: Actions;
  /** Copying and sharing, with the outcome of the last copy. */
  readonly sharing: Sharing;
  /** The address of a proposal, if it has one. */
  address(opened: Opened): string | undefined;
}
