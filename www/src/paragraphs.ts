/** The paragraphs of a longer text, which are separated by line feeds. */
export const paragraphs = (text = ""): string[] => text.split("\n").filter((paragraph) => paragraph);
