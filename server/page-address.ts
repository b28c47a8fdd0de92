const FOREVER = Number.POSITIVE_INFINITY
const A_MINUTE = 60_000
const LONGEST_VALUE = 60

type Place = { readonly path: RegExp; readonly query: readonly string[]; readonly lasts: number }

const FIGURES = ['unit', 'area', 'service', 'kind', 'stage', 'month', 'from', 'to', 'page', 'after']

/** The public pages that are the same for everybody; `query` is what an address may ask of them. */
const PLACES: readonly Place[] = [
  place('', [], A_MINUTE),
  place('/open(?:/cases(?:/[A-Za-z0-9-]+)?)?', FIGURES, A_MINUTE),
  place('/(?:policies|services)(?:/[a-z0-9-]+)?'),
  place('/(?:track|offices|accessibility|privacy|help)'),
  place('/search', ['q', 'in', 'page']),
]

export type PageAddress = {
  /** The address in its one form: parameters sorted, empty ones gone. */
  readonly url: string
  /** Milliseconds for which a rendered page may be shown, as long as the town does not change. */
  readonly lasts: number
}

/** The address under which a page is stored; `undefined` for pages that are nobody else's or ask for unknown things. */
export function pageAddress(target: string): PageAddress | undefined {
  const [path = '', query = ''] = split(target)
  const found = PLACES.find((candidate) => candidate.path.test(path))
  if (!found) return undefined
  const sorted = sortedQuery(query, found.query)
  if (sorted === undefined) return undefined
  return { url: sorted === '' ? path : `${path}?${sorted}`, lasts: found.lasts }
}

function place(path: string, query: readonly string[] = [], lasts = FOREVER): Place {
  return { path: new RegExp(`^/(?:en|zh)${path}$`), query, lasts }
}

function split(target: string): [path: string, query: string] {
  const at = target.indexOf('?')
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)]
}

function sortedQuery(query: string, allowed: readonly string[]): string | undefined {
  if (query === '') return ''
  const parameters = new URLSearchParams(query)
  for (const [name, value] of [...parameters]) {
    if (!allowed.includes(name) || value.length > LONGEST_VALUE) return undefined
    if (parameters.getAll(name).length > 1) return undefined
    if (value === '') parameters.delete(name)
  }
  parameters.sort()
  return parameters.toString()
}
