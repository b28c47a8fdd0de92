import { type ListingPage, listActs, listClocks, listFiled, listOpen } from '#db/queries/listing.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { newId } from '#domain/identity/id.ts'
import { AGE_BANDS } from '#domain/measure/backlog.ts'
import type { ListedCase } from '#domain/measure/lines.ts'
import { isListing, LISTINGS, type Listing, type ListingSource } from '#domain/measure/listing.ts'
import type { ManagerQuery } from '#domain/measure/manager-figures.ts'
import { monthAfter, startOfMonth } from '#domain/measure/month.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import type { Actor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { hiddenFrom } from '../queue/reach.ts'
import { currentTown } from '../town/current-town.ts'
import { managedUnits } from './managed-units.ts'
import { managerQuery, type RawManagerQuery, sliceOf } from './manager-query.ts'

export const LISTED_PER_PAGE = 50
const DAY_MS = 86_400_000

export type RawListing = RawManagerQuery & {
  readonly figure: string | undefined
  readonly after?: string | undefined
}

export type ListBehind = {
  readonly town: Town
  readonly listing: Listing
  readonly query: ManagerQuery
  readonly cases: readonly ListedCase[]
  readonly next: string | null
}

/**
 * The case files behind a number of `/manage`, fifty at a time, oldest entry first. Acts are listed by the unit that
 * has the case file now, clocks by the unit that had it when they ended. Throws `sign-in` or `not-found`.
 */
export async function listBehind(hall: Hall, actor: Actor, raw: RawListing): Promise<ListBehind> {
  const town = await currentTown(hall)
  const units = managedUnits(town, actor)
  if (raw.figure === undefined || !isListing(raw.figure)) throw new Refusal('not-found')
  const query = managerQuery(town, units, hall.now(), raw)
  const source = LISTINGS[raw.figure]
  const after = /^[0-9a-z]{26}$/.test(raw.after ?? '') ? raw.after! : ''
  const found = await listSource(hall, town, source, query, {
    ...sliceOf(query, units, town),
    ...hiddenFrom(actor),
    after,
    limit: LISTED_PER_PAGE + 1,
  })
  const cases = found.slice(0, LISTED_PER_PAGE)
  return {
    town,
    listing: raw.figure,
    query,
    cases,
    next: found.length > LISTED_PER_PAGE ? cases.at(-1)!.key : null,
  }
}

function listSource(
  hall: Hall,
  town: Town,
  source: ListingSource,
  { from, to }: ManagerQuery,
  page: ListingPage,
): Promise<ListedCase[]> {
  const { zone } = town.settings
  const [start, end] = [startOfMonth(zone, from), startOfMonth(zone, monthAfter(to, 1))]
  // What is dated in the period was written in it or later, so ids before its first day are never looked at.
  const since = { ...page, after: page.after || newId(start - DAY_MS, new Uint8Array(10)) }
  if (source.kind === 'clocks')
    return listClocks(hall.read, { from: start, to: end, now: hall.now(), state: source.state }, page)
  if (source.kind === 'events')
    return listActs(
      hall.read,
      { from: start, to: end, types: source.types, onlyFirst: source.onlyFirst },
      since,
    )
  if (source.kind === 'open') return listOpen(hall.read, daysOfBand(hall, zone, source.band), page)
  return listReceived(hall, zone, source.onlyLate, { from: `${from}-01`, to: `${to}-31` }, since)
}

/** The late ones are picked from those received: whole pages are read until there are enough. */
async function listReceived(
  hall: Hall,
  zone: string,
  onlyLate: boolean,
  days: { from: string; to: string },
  page: ListingPage,
) {
  if (!onlyLate) return listFiled(hall.read, days, page)
  const found: ListedCase[] = []
  let { after } = page
  for (;;) {
    const batch = await listFiled(hall.read, days, { ...page, after, limit: 500 })
    found.push(...batch.filter(({ at, receivedOn }) => dateOf(dayAt(zone, at!)) > receivedOn))
    if (batch.length < 500 || found.length >= page.limit) return found.slice(0, page.limit)
    after = batch.at(-1)!.key
    await new Promise(setImmediate)
  }
}

function daysOfBand(
  hall: Hall,
  zone: string,
  band: (typeof AGE_BANDS)[number]['id'],
): { from: string; to: string } {
  const today = dayAt(zone, hall.now())
  const { from, to } = AGE_BANDS.find(({ id }) => id === band)!
  return {
    from: Number.isFinite(to) ? dateOf(today - to) : '0000-01-01',
    to: from === 0 ? '9999-12-31' : dateOf(today - from),
  }
}
