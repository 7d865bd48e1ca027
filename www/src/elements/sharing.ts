/**
 * What a reader takes along: a citation or a link, by way of the clipboard or the browser's share sheet. How copying
 * went stands where it was asked for, until something else is opened.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { PolicyDocument } from "../api.js";
import { type CitationStyle, copyCitation, copyText } from "./clipboard.js";
import type { Opened, Session } from "./session.js";
import type { Strings } from "./strings.js";

/** How copying went, to be said where it was asked for. */
interface CopyStatus {
  readonly place: string;
  readonly words: string;
  readonly done: boolean;
}

interface SharingHost extends ReactiveControllerHost {
  readonly policy: PolicyDocument | undefined;
  readonly strings: Strings;
  readonly session: Session;
  /** The address of a proposal, where it has one. */
  address(opened: Opened): string | undefined;
  /** Says something to those who hear the page. */
  announce(words: string): void;
}

/** A link as others need it: whole. */
const absolute = (link: string): string => new URL(link, document.baseURI).href;

export class Sharing implements ReactiveController {
  readonly #host: SharingHost;
  #opened: Opened | undefined;
  /** How the last copying went. */
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

  /** Copies the citation of a proposal or measure, and says so at the place that was pressed. */
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
    // A reader who thinks better of it is no error.
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
