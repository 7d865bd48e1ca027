/**
 * The address of a proposal's own page, as a page that embeds the elements gives it: with `{number}` where the number
 * goes, and `{measure}` where the measure does.
 */
export function filledIn(
  template: string,
  number: number | null,
  measure: number | null | undefined,
): string {
  return template.replaceAll("{number}", String(number)).replaceAll("{measure}", String(measure ?? ""));
}
