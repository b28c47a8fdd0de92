const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu

/**
 * The searchable pieces of a text, in their order: one per Han character, one per run of other letters and
 * digits, lower-cased, after NFKC. Punctuation and spaces only separate. The same for what is stored and what is
 * asked, so that a phrase is found where its tokens stand side by side.
 */
export function tokensOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(TOKEN) ?? []
}

/** What is asked for, as phrases that must all be found: whatever stands between spaces is one phrase. */
export function phrasesOf(text: string): string[][] {
  return text
    .normalize('NFKC')
    .split(/\s+/u)
    .map(tokensOf)
    .filter((tokens) => tokens.length > 0)
}
