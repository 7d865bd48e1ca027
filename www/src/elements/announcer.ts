/**
 * Announces to screen readers what has changed: only the latest message, and only after a pause, so that it does not
 * interrupt the reader at every keystroke.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";

const DELAY = 700;

export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The text of the live region. */
  words = "";

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  say(words: string) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // A live region is read again only if its text changes: append a no-break space, which is not read.
      this.words = words === this.words ? `${words}\u00a0` : words;
      this.#host.requestUpdate();
    }, DELAY);
  }
}
