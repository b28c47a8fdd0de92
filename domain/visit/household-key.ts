import { addressParts } from './address-parts.ts'

/** An address within an area of the tree; `areaNames` are the names of that area and of those above it, largest first. */
export type PlaceOfHome = {
  readonly areaId: string | null
  readonly text: string
  readonly areaNames?: readonly string[]
}

/**
 * The same for every way of writing one home; null where the words name no house, building or room: a vague place must
 * not bring strangers together.
 */
export function householdKey({ areaId, text, areaNames = [] }: PlaceOfHome): string | null {
  const { lane, number, building, unit, room } = addressParts(text, areaNames)
  if (number === null && building === null && room === null) return null
  return [areaId ?? '', lane, number ?? '', building ?? '', unit ?? '', room ?? ''].join('|')
}
