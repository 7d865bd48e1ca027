/** True for the language tag of a text in Chinese, Cantonese included. */
export const isChinese = (tag: string): boolean => /^(zh|yue)\b/i.test(tag);
