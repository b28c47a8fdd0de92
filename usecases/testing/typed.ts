/** The fields of a form as somebody types them: one value each, or several. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

export function raw(fields: Typed): Record<string, string[]> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat()]))
}
