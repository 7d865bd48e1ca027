/**
 * Input methods: Chinese is composed before it is typed, and what is half composed is nobody's query.
 */

/** True where a key belongs to an input method, and not to the page. 229 is what Safari sends after the end. */
export const isComposing = (event: KeyboardEvent): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  event.isComposing || event.keyCode === 229;

/**
 * Latin words, which keyboards on phones compose too: they stand for themselves while they are being typed. Shorter ones
 * may be how an input method is told of a Chinese character.
 */
const LATIN = /^[a-z][a-z0-9 '&.-]{2,}$/i;

export const isLatinWord = (composed: string): boolean => LATIN.test(composed);
