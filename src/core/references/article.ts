/**
 * `Article 21`, `Art. 21`, `Art 21`, `Arts. 21`, `Artikel 21`, `§ 21`, and without a word `21(2)`; no version, and no number with a dot behind it. In the
 * groups `word` and `number`.
 */
export const article =
  /(?=[Aa§\d])(?<![\p{L}\p{N}])(?:(?<word>[Aa]rt(?:icles?|ikeln?|icol[oi]|[íi]culos?|igos?|[st]?\.)|Art(?=[ \u00a0]\d)|§{1,2})[ \u00a0]{0,2}|(?<![\p{L}\p{N}][.,:/_-])(?=\d{1,3}\([\da-z]{1,4}\)))(?<number>\d{1,3})(?![\p{L}\p{N}%]|[.,]\d)/gu;

/** Whether a text may have an article of a law. */
export const mayHaveArticle = (text: string): boolean => {
  article.lastIndex = 0;
  return article.test(text);
};
