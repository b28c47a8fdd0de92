const NAMES = ['from', 'to', 'unit', 'service', 'area', 'figure', 'after'] as const
type Name = (typeof NAMES)[number]

export type ManageQuery = Readonly<Record<string, string | string[] | undefined>>

/** The parts of the address that the manager's pages know, once each and of harmless letters only. */
export function readManageQuery(query: ManageQuery): {
  values: Record<Name, string | undefined>
  search: string
} {
  const values = Object.fromEntries(NAMES.map((name) => [name, plain(query[name])])) as Record<
    Name,
    string | undefined
  >
  const known = Object.entries(values).filter((entry): entry is [Name, string] => entry[1] !== undefined)
  const search = new URLSearchParams(known).toString()
  return { values, search: search === '' ? '' : `?${search}` }
}

function plain(value: string | string[] | undefined): string | undefined {
  const one = Array.isArray(value) ? value[0] : value
  return one !== undefined && /^[a-z0-9-]{1,60}$/.test(one) ? one : undefined
}
