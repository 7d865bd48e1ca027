/**
 * The address of a proposal's own page, as a page that embeds the elements gives it: with `{document}` where the
 * document's id goes, `{number}` where the number does, and `{measure}` where the measure does.
 */
export const filledIn = (
  template: string,
  places: { document: string | undefined; number: number | null; measure: number | null | undefined },
): string =>
  template.replace(/\{(document|number|measure)\}/g, (_, name: keyof typeof places) =>
    String(places[name] ?? ""),
  );
