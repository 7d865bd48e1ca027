/**
 * Input methods: Chinese is composed before it is entered, and text still being composed must not be searched for.
 */

/**
 * Whether the input method handles this key. Safari sends one more keydown after the composition ends, with key code
 * 229.
 */
export const isComposing = (event: KeyboardEvent): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  event.isComposing || event.keyCode === 229;

/**
 * Latin words, which keyboards on phones compose too: they can be searched for while they are being typed. Shorter ones
 * may be the spelling of a Chinese character.
 */
const LATIN = /^[a-z][a-z0-9 '&.-]{2,}$/i;

export const isLatinWord = (composed: string): boolean => LATIN.test(composed);
