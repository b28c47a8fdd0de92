import type { AddressParts } from './address-parts.ts'

/** One case file on the way: where it is, and who lives there. */
export type Stop = {
  readonly caseFileId: string
  readonly areaId: string | null
  readonly parts: AddressParts
  /** The same for the same home; null where the address names none. */
  readonly householdKey: string | null
  /** The same for the same person; null where nobody knows. */
  readonly person: string | null
}

export type Household<S extends Stop> = { readonly stops: readonly S[] }
export type Lane<S extends Stop> = {
  readonly areaId: string | null
  readonly lane: string
  readonly households: readonly Household<S>[]
}

/**
 * The order of one walk: by area as the town lists them, then lane, then house number, building, unit and room. Case
 * files of one home, or of one person, stand together at the first of their places.
 * @param areaOrder area ids in the order of the town
 */
export function walkingOrder<S extends Stop>(stops: readonly S[], areaOrder: readonly string[]): Lane<S>[] {
  const inOrder = stops.toSorted((a, b) => compareStops(a, b, areaOrder))
  const lanes: { areaId: string | null; lane: string; households: { stops: S[] }[] }[] = []
  for (const stops of householdsOf(inOrder)) {
    const { areaId, parts } = stops[0]!
    const last = lanes.at(-1)
    if (last && last.areaId === areaId && last.lane === parts.lane) last.households.push({ stops })
    else lanes.push({ areaId, lane: parts.lane, households: [{ stops }] })
  }
  return lanes
}

/** Those who share a home or a person, also through a third, are one household. */
function householdsOf<S extends Stop>(stops: readonly S[]): S[][] {
  const households: { marks: Set<string>; stops: S[] }[] = []
  for (const stop of stops) {
    const marks = marksOf(stop)
    const [first, ...others] = households.filter((one) => marks.some((mark) => one.marks.has(mark)))
    if (!first) {
      households.push({ marks: new Set(marks), stops: [stop] })
      continue
    }
    first.stops.push(stop, ...others.flatMap((other) => other.stops))
    for (const mark of [...marks, ...others.flatMap((other) => [...other.marks])]) first.marks.add(mark)
    for (const other of others) households.splice(households.indexOf(other), 1)
  }
  return households.map((household) => household.stops)
}

/** Those of `others` who share the home or the person of a stop. */
export function sharing<S extends Stop>(stop: Stop, others: readonly S[]): S[] {
  const marks = marksOf(stop)
  return others.filter(
    (other) => other.caseFileId !== stop.caseFileId && marksOf(other).some((mark) => marks.includes(mark)),
  )
}

function marksOf({ householdKey, person }: Stop): string[] {
  return [
    ...(householdKey === null ? [] : [`home:${householdKey}`]),
    ...(person === null ? [] : [`person:${person}`]),
  ]
}

function compareStops(a: Stop, b: Stop, areaOrder: readonly string[]): number {
  return (
    placeIn(areaOrder, a.areaId) - placeIn(areaOrder, b.areaId) ||
    compareTexts(a.parts.lane, b.parts.lane) ||
    compareNumbers(a.parts.number, b.parts.number) ||
    compareNumbers(a.parts.building, b.parts.building) ||
    compareNumbers(a.parts.unit, b.parts.unit) ||
    compareNumbers(a.parts.room, b.parts.room) ||
    compareTexts(a.caseFileId, b.caseFileId)
  )
}

/** What lies nowhere comes last. */
function placeIn(areaOrder: readonly string[], areaId: string | null): number {
  const at = areaId === null ? -1 : areaOrder.indexOf(areaId)
  return at === -1 ? areaOrder.length : at
}

function compareNumbers(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return (Number.parseInt(a, 10) || 0) - (Number.parseInt(b, 10) || 0) || compareTexts(a, b)
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
