/**
 * Copies a line of text. Whether the browser let it be copied is the answer: without a secure context, or in a frame
 * without leave, it does not.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
