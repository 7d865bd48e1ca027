/**
 * Replaces the names of colours in a style sheet by the values in palette.css.
 */
import { readFileSync } from "node:fs";

const PALETTE = new URL("../src/elements/styles/palette.css", import.meta.url);

/** @param {string} css minified @returns {string} */
export function withPalette(css) {
  const definitions = readFileSync(PALETTE, "utf8").matchAll(/(--palette-\w+): (.*);/g);
  const colours = new Map([...definitions].map(([, name, colour]) => [name, colour]));
  return css.replace(/var\((--palette-\w+)\)/g, (_, name) => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`a style sheet asks for ${name}, which is not in the palette`);
    return colour;
  });
}
