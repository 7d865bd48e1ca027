/**
 * Fills in the address of a proposal's own page. The embedding page gives a template with the places `{document}`,
 * `{number}` and `{measure}`. If no measure is meant, a fragment that contains `{measure}` is left off.
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
