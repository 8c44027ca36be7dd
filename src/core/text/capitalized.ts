/** Words as a sentence begins: `published` is `Published`. */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
