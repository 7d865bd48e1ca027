/**
 * What every consumer asks the document.
 */
export function answer(policy) {
  const { total, hits } = policy.search("過海隧道");
  return { total, first: hits[0].number };
}
