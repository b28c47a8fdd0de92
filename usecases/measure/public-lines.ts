import {
  findPublicLine,
  type LineFilter,
  type LinePlace,
  lastEventId,
  listPublicClocks,
  listPublicLines,
} from '#db/queries/public-line.ts'
import type { PublicCase, PublicClock, PublicLine } from '#domain/measure/lines.ts'
import { isMonth, monthAfter, startOfMonth } from '#domain/measure/month.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import type { Hall } from '../hall.ts'
import { type ShownSummary, shownSummary } from '../summary/shown-summary.ts'
import { currentTown } from '../town/current-town.ts'

export const LINES_PER_PAGE = 25
const LINES_PER_BATCH = 1000
/** SQLite takes some thousands of values in one statement; this stays below. */
const CLOCKS_AT_ONCE = 500

export type PublicList = {
  readonly town: Town
  readonly cases: readonly PublicCase[]
  readonly next: string | null
  readonly now: number
}

/** What a list of public lines is narrowed to; what is not known narrows to nothing that exists. */
export type PublicListAsked = {
  readonly unit?: string | undefined
  readonly service?: string | undefined
  readonly area?: string | undefined
  /** The month of filing, `YYYY-MM`. */
  readonly month?: string | undefined
  readonly after?: string | undefined
}

/** One page of the public lines, the newest filing first. Throws `not-found` for a month or place that is none. */
export async function listPublicCases(hall: Hall, asked: PublicListAsked): Promise<PublicList> {
  const town = await currentTown(hall)
  const found = await listPublicLines(
    hall.read,
    filterOf(town, asked),
    placeOf(asked.after),
    LINES_PER_PAGE + 1,
  )
  const page = found.slice(0, LINES_PER_PAGE)
  const last = found.length > LINES_PER_PAGE ? page.at(-1) : undefined
  return {
    town,
    cases: await withClocks(hall, page),
    next: last ? `${last.filedAt}-${last.id}` : null,
    now: hall.now(),
  }
}

/** The public line of one case file. Throws `not-found`, the same for one that has no line and one that is not there. */
export async function readPublicCase(
  hall: Hall,
  reference: string,
): Promise<{ town: Town; line: PublicCase; summary: ShownSummary | null; now: number }> {
  const town = await currentTown(hall)
  const found = await findPublicLine(hall.read, reference)
  if (!found) throw new Refusal('not-found')
  const [line] = await withClocks(hall, [found])
  return { town, line: line!, summary: await shownSummary(hall, found.id), now: hall.now() }
}

/** Every public line in batches, the newest filing first. Other work runs between two batches. */
export async function* exportPublicCases(hall: Hall): AsyncGenerator<PublicCase[]> {
  let after: LinePlace | null = null
  for (;;) {
    const batch: PublicLine[] = await listPublicLines(hall.read, {}, after, LINES_PER_BATCH)
    if (batch.length === 0) return
    yield await withClocks(hall, batch)
    after = batch.at(-1)!
    await new Promise(setImmediate)
  }
}

/** Changes with every event on any case file and with every change of the town's data. */
export async function publicCasesVersion(hall: Hall): Promise<string> {
  const town = await currentTown(hall)
  return `${town.contentVersion}-${(await lastEventId(hall.read)) ?? 'none'}`
}

function filterOf(town: Town, { unit, service, area, month }: PublicListAsked): LineFilter {
  if (month !== undefined && !isMonth(month)) throw new Refusal('not-found')
  const { zone } = town.settings
  return {
    unitId: unit,
    service,
    areaId: area,
    ...(month && { from: startOfMonth(zone, month), before: startOfMonth(zone, monthAfter(month, 1)) }),
  }
}

function placeOf(after: string | undefined): LinePlace | null {
  if (after === undefined) return null
  const match = /^(\d{1,15})-([0-9a-z]{26})$/.exec(after)
  if (!match) throw new Refusal('not-found')
  return { filedAt: Number(match[1]), id: match[2]! }
}

async function withClocks(hall: Hall, lines: readonly PublicLine[]): Promise<PublicCase[]> {
  const clocks = new Map<string, PublicClock[]>()
  for (let i = 0; i < lines.length; i += CLOCKS_AT_ONCE) {
    const ids = lines.slice(i, i + CLOCKS_AT_ONCE).map(({ id }) => id)
    for (const clock of await listPublicClocks(hall.read, ids)) {
      const known = clocks.get(clock.caseFileId)
      if (known) known.push(clock)
      else clocks.set(clock.caseFileId, [clock])
    }
  }
  return lines.map((line) => ({ ...line, clocks: clocks.get(line.id) ?? [] }))
}
