/**
 * Copies citations and links, and opens the browser's share sheet. Whether copying worked is shown beside the button
 * that was pressed, until something else is opened.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { PolicyDocument } from "../api.js";
import { type CitationStyle, copyCitation, copyText } from "./clipboard.js";
import type { Opened, Session } from "./session.js";
import type { Strings } from "./strings.js";

/** The outcome of copying, and the button to show it at. */
interface CopyStatus {
  readonly place: string;
  readonly words: string;
  readonly done: boolean;
}

interface SharingHost extends ReactiveControllerHost {
  readonly policy: PolicyDocument | undefined;
  readonly strings: Strings;
  readonly session: Session;
  /** The address of a proposal, if it has one. */
  address(opened: Opened): string | undefined;
  /** Announces something to screen readers. */
  announce(words: string): void;
}

/** An absolute address, which works outside the page. */
const absolute = (link: string): string => new URL(link, document.baseURI).href;

export class Sharing implements ReactiveController {
  readonly #host: SharingHost;
  #opened: Opened | undefined;
  /** The outcome of the last copy. */
  status: CopyStatus | undefined;

  constructor(host: SharingHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    const { opened } = this.#host.session;
    if (opened !== this.#opened) this.status = undefined;
    this.#opened = opened;
  }

  /** Copies the citation of a proposal or measure, and shows the outcome at `place`. */
  copy(place: string, cited: Opened, style: CitationStyle, plain = style) {
    const { policy } = this.#host;
    if (policy) void this.#report(place, copyCitation(policy, cited, style, plain));
  }

  copyLink(place: string, link: string) {
    void this.#report(place, copyText(absolute(link)));
  }

  share({ number, measure }: Opened) {
    const { policy } = this.#host;
    const link = this.#host.address({ number, measure });
    const shared = {
      title: policy?.proposal(number)?.title ?? "",
      text: policy?.cite(number, { measure }) ?? "",
      url: link === undefined ? location.href : absolute(link),
    };
    // Closing the share sheet is not an error.
    navigator.share(shared).catch(() => undefined);
  }

  async #report(place: string, copying: Promise<boolean>) {
    const { strings } = this.#host;
    const done = await copying;
    const words = done ? strings.copied : strings.notCopied;
    this.status = { place, words, done };
    this.#host.announce(words);
    this.#host.requestUpdate();
  }
}
