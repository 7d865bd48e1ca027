/**
 * What is read out to those who hear the page: the last thing that happened, once, after a rest, and not at every key.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";

const DELAY = 700;

export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is being said. */
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
      // The same words again are heard only where the page changes: a blank that nobody hears does that.
      this.words = words === this.words ? `${words}\u00a0` : words;
      this.#host.requestUpdate();
    }, DELAY);
  }
}
