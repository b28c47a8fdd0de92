const LONGEST = 60

/** The name of a saved view in one line; null where it is empty or too long. */
export function viewName(typed: string): string | null {
  const name = typed
    .normalize('NFC')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  const length = [...name].length
  return length === 0 || length > LONGEST ? null : name
}
