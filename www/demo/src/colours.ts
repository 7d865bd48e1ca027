/**
 * Colours as the browser reads them: whether a background is light or dark, and how well a colour can be read on it.
 */
import palette from "../../src/elements/styles/palette.css?raw";

/** The minimum contrast of text at WCAG level AA. */
export const READABLE = 4.5;

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/** Red, green, blue and opacity, each from 0 to 255. */
function channels(colour: string): readonly number[] {
  if (!canvas) return [];
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
}

/** The relative luminance of WCAG, from 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour scheme for a background of this colour; `undefined` if it is not opaque. */
export function schemeOn(ground: string | undefined): "light" | "dark" | undefined {
  if (ground === undefined || channels(ground)[3] !== 255) return undefined;
  return contrast(ground, "#fff") < contrast(ground, "#000") ? "light" : "dark";
}

/** The elements' default for a colour, light and dark. */
export const paletteColour = (name: string): string =>
  new RegExp(`--palette-${name}: (.*);`).exec(palette)?.[1] ?? "";
