/** Remembers between `kept / 2` and `kept` of the words asked for most recently, in two generations. */
export function tokenCache(kept: number, make: (word: string) => string): (word: string) => string {
  let young = new Map<string, string>()
  let old = new Map<string, string>()
  return (word) => {
    const known = young.get(word)
    if (known !== undefined) return known
    const token = old.get(word) ?? make(word)
    if (young.size >= kept / 2) {
      old = young
      young = new Map()
    }
    young.set(word, token)
    return token
  }
}
