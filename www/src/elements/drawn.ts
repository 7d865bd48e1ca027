/** When what has just been changed stands on the page: the frame after the next one. */
export async function drawn() {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}
