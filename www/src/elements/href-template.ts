/**
 * The address of a proposal's own page, as a page that embeds the elements gives it: with `{document}` where the
 * document's id goes, `{number}` where the number does, and `{measure}` where the measure does. Where no measure is
 * meant, a fragment that names one is left off.
 */
import type { Opened } from "./session.js";

export const filledIn = (
  template: string,
  document: string | undefined,
  { number, measure }: Opened,
): string => {
  const places = { document, number, measure };
  const meant = measure === undefined ? template.replace(/#.*\{measure\}.*/, "") : template;
  return meant.replace(/\{(document|number|measure)\}/g, (_, name: keyof typeof places) =>
    String(places[name] ?? ""),
  );
};
