/** The paragraphs of a longer text of the document: line ends part them. */
export const paragraphs = (text = ""): string[] => text.split("\n").filter((paragraph) => paragraph);
