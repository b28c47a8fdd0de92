import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '#db/handle.ts'
import { findCaseFileById } from '#db/queries/case-file.ts'
import { listClocksToRecompute } from '#db/queries/sweep.ts'
import {
  type CalendarVersionRow,
  getRecomputedVersion,
  listCalendarVersions,
  setRecomputedVersion,
} from '#db/queries/town.ts'
import type { NewEvent } from '#domain/case-file/event.ts'
import type { Calendar } from '#domain/clock/calendar.ts'
import { changedSpan } from '#domain/clock/changed-days.ts'
import { startOfDay } from '#domain/clock/zone.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import type { Actor } from '../actor.ts'
import { holdInOrder } from '../case-file/hold-in-order.ts'
import { recordEvents } from '../case-file/record-events.ts'
import type { Hall } from '../hall.ts'
import { currentTown, forgetTown } from '../town/current-town.ts'
import { type DateChange, datesOfCaseFile } from './dates-of-case-file.ts'
import { countingPass, goThrough, type Pass } from './go-through.ts'

/** A process may work by the town as it was for a second; after this (ms) none does. */
const SETTLES_AFTER = 1_100

const BY = { kind: 'system', job: 'recompute' } as const

/**
 * Works out again the due dates that a new version of the town's calendar moves or makes sure, and tells it on the case
 * file: one event for each clock, and a message to the person where a date moved. Clocks that have stopped stay as they
 * were. To be run after town data changed, by the command line or the sweep; how far it came is kept, so that what was
 * stopped, or failed on a case file, is gone through again by the next. For the system alone.
 * @returns the number of case files on which something was put right
 */
export async function recomputeDates(hall: Hall, actor: Actor, pass: Pass): Promise<number> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const { settings } = await currentTown(hall)
  const { span, newest, toldAt, isDone } = await outstanding(hall, settings.calendar)
  if (newest && !isDone) await settled(hall, newest.importedAt)
  const town = await currentTown(hall)
  const counting = countingPass(pass)
  const changed = await goThrough(
    hall,
    {
      list: (read, after, limit) => listClocksToRecompute(read, span, after, limit),
      visit: (tx, caseFileId) => putRight(hall, tx, { town, toldAt }, caseFileId),
    },
    counting.pass,
  )
  if (newest && !isDone && !pass.signal?.aborted && counting.failed() === 0)
    await hall.transaction((tx) => setRecomputedVersion(tx, settings.calendar, newest.version))
  return changed
}

type Outstanding = {
  /** From and to (UTC ms): a clock that ran outside of it cannot have moved. Null where none can. */
  readonly span: { readonly from: number; readonly to: number } | null
  readonly newest: CalendarVersionRow | undefined
  /** When the version was imported by which the clocks of all case files were worked out (UTC ms). */
  readonly toldAt: number
  /** Have all clocks been worked out by the newest version? */
  readonly isDone: boolean
}

/**
 * What the versions of a calendar can have moved that no recomputing has gone through yet.
 * @param next a version that is only planned
 */
export async function outstanding(hall: Hall, calendar: string, next?: Calendar): Promise<Outstanding> {
  const versions = await listCalendarVersions(hall.read, calendar)
  const newest = versions.at(-1)
  const done = (await getRecomputedVersion(hall.read, calendar)) ?? versions[0]?.version ?? 0
  const left = versions.filter(({ version }) => version >= done).map(({ content }) => content as Calendar)
  const span = spanOf(next ? [...left, next] : left)
  const toldAt = versions.find(({ version }) => version === done)?.importedAt ?? 0
  return { span, newest, toldAt, isDone: newest?.version === done }
}

function spanOf(versions: readonly Calendar[]): Outstanding['span'] {
  const spans = versions.slice(1).flatMap((calendar, i) => changedSpan(versions[i]!, calendar) ?? [])
  if (spans.length === 0) return null
  const { timeZone } = versions.at(-1)!
  return {
    from: startOfDay(timeZone, Math.min(...spans.map(({ first }) => first))),
    to: startOfDay(timeZone, Math.max(...spans.map(({ last }) => last)) + 1),
  }
}

type Basis = { readonly town: Town; readonly toldAt: number }

async function settled(hall: Hall, importedAt: number): Promise<void> {
  const age = hall.now() - importedAt
  if (age >= 0 && age < SETTLES_AFTER) await sleep(SETTLES_AFTER - age)
  forgetTown(hall)
}

/** The case file is held before it is read: a move beside this one comes before it or after it, and is not lost. */
async function putRight(hall: Hall, tx: Db, by: Basis, caseFileId: string): Promise<boolean> {
  const reference = (await findCaseFileById(tx, caseFileId))?.reference
  if (reference !== undefined) await holdInOrder(tx, reference)
  const found = await datesOfCaseFile(hall, tx, by, caseFileId)
  if (!found || (found.changes.length === 0 && !found.isStale)) return false
  const { row, service, events, changes } = found
  const fresh = changes.map(eventOf)
  const recording = { town: by.town, service, caseFileId, before: events, by: BY, fresh, key: null }
  if (!(await recordEvents(hall, tx, recording, row))) throw new Error('somebody wrote on it meanwhile')
  return true
}

function eventOf({ clock, dueFrom, dueTo, moved }: DateChange): NewEvent {
  const year = Number((dueTo ?? dueFrom ?? '').slice(0, 4))
  return { type: 'dates-recomputed', data: { clock, dueFrom, dueTo, moved, year } }
}
