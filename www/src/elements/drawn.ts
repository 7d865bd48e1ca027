/** Resolves when the latest changes have been drawn: in the frame after the next one. */
export async function drawn() {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}
