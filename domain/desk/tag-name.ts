const LONGEST = 40
/** Marks that turn the direction of a text and can make it read as another. */
const DISGUISING = /[\u202a-\u202e\u2066-\u2069]/g

/** A tag as it is shown: full-width letters made narrow, one space between words, no `#` in front. Null where nothing is left or it is too long. */
export function tagName(typed: string): string | null {
  const name = typed
    .normalize('NFKC')
    .replace(DISGUISING, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#\s*/, '')
  const length = [...name].length
  return length === 0 || length > LONGEST ? null : name
}

/** What two names have in common that are the same tag: case does not count. */
export function foldTag(name: string): string {
  return name.toLowerCase()
}
