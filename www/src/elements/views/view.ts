/**
 * What every view is given: what there is to show, and what a reader can do about it. Views are functions of this; they
 * keep nothing themselves.
 */
import type { nothing, TemplateResult } from "lit";
import type { PolicyDocument } from "../../api.js";
import type { FacetKey, Hit, SearchResults } from "../../model.js";
import type { Names } from "../names.js";
import type { Filters, Opened, Session } from "../session.js";
import type { Sharing } from "../sharing.js";
import type { Strings } from "../strings.js";

/** A part of a view, which may have nothing to show. */
export type Fragment = TemplateResult | typeof nothing;

/** What is expanded, beside the session: nobody else needs to know. */
export interface Expanded {
  /** Whether the filters are shown where there is no room for them beside the list. */
  readonly filters: boolean;
  /** The one long list of values that is shown whole. */
  readonly facet: FacetKey | undefined;
  /** Whether the panel of the compact form is open. */
  readonly panel: boolean;
  /** Whether the domains are expanded among the filters: while the overview draws them they need not stand there as well. */
  readonly domains: boolean;
}

export const COLLAPSED: Expanded = { filters: false, facet: undefined, panel: false, domains: false };

/** What a reader can do. */
export interface Actions {
  /** Goes on to another session. */
  change(change: Partial<Session>): void;
  /** Chooses filters; the reader goes on at `focus`, where what has been pressed is gone. */
  filter(filters: Filters, focus?: string): void;
  setExpanded(expanded: Partial<Expanded>): void;
  open(opened: Opened): void;
  close(): void;
  /** Searches for words that are not the reader's own. */
  search(query: string, filters: Filters): void;
  more(): void;
  /** Moves the focus to a part of the view. */
  focus(selector: string): void;
}

export interface View {
  readonly policy: PolicyDocument;
  readonly strings: Strings;
  readonly names: Names;
  /** The language of the document, which may not be the interface's. */
  readonly language: string;
  readonly session: Session;
  readonly found: SearchResults;
  readonly expanded: Expanded;
  /** The open proposal as a hit of what is searched for, with every passage. */
  readonly hit: Hit | undefined;
  /** What speaks of the same things as the open proposal, once that is known. */
  readonly related: readonly Hit[] | undefined;
  readonly act: Actions;
  /** Copying and sharing, and how it went. */
  readonly sharing: Sharing;
  /** The address of a proposal, where it has one. */
  address(opened: Opened): string | undefined;
}
