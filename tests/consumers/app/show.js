/**
 * Where a page puts its answer, for the test to read.
 */
export function show(answer) {
  document.querySelector("output").textContent = JSON.stringify(answer);
}
