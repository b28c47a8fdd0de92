import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Hall } from '../../hall.ts'
import { recomputeDates } from '../../sweep/recompute-dates.ts'
import { importHolidays } from '../import-holidays.ts'
import { type HolidayWish, planHolidays } from '../plan-holidays.ts'

const root = mkdtempSync(join(tmpdir(), 'holidays-'))
process.once('exit', () => rmSync(root, { recursive: true, force: true }))

export const IMPORTER = { kind: 'system', job: 'import-holidays' } as const

/** Days as `2027-01-01 off` or `2027-01-02 worked`. */
export type Days = readonly string[]

/** A list of holidays as the State Council's are published. */
export function listOf(year: number, days: Days): Uint8Array {
  const listed = days.map((day) => ({ name: '元旦', date: day.slice(0, 10), isOffDay: day.endsWith('off') }))
  return new TextEncoder().encode(JSON.stringify({ year, papers: ['https://www.gov.cn/x'], days: listed }))
}

/** A town folder of one's own with the demo town's calendars, into which lists are brought. */
export function holidayFolder() {
  const dir = mkdtempSync(join(root, 'town-'))
  mkdirSync(join(dir, 'calendars'))
  cpSync(resolve(import.meta.dirname, '../../../town/calendars'), join(dir, 'calendars'), { recursive: true })

  function plan(bytes: Uint8Array, wish: Partial<HolidayWish> = {}) {
    const given = { name: 'list.json', calendar: 'cn', year: null, unmarkedIsOff: false, source: null }
    return planHolidays(dir, { ...given, bytes, by: 'wang', now: Date.UTC(2026, 10, 22), ...wish })
  }

  function planned(bytes: Uint8Array, wish: Partial<HolidayWish> = {}) {
    const planning = plan(bytes, wish)
    if (!planning.ok) throw new Error(planning.sentences.join(' '))
    return planning.plan
  }

  return {
    dir,
    plan,
    planned,
    text: () => readFileSync(join(dir, 'calendars/cn.yaml'), 'utf8'),
    /** Imports a list and works out the dates; answers the version and on how many case files something changed. */
    async bring(hall: Hall, bytes: Uint8Array, signal?: AbortSignal) {
      const imported = await importHolidays(hall, IMPORTER, dir, planned(bytes))
      if (!imported.ok) throw new Error(imported.sentence)
      const pass = { signal, report: rethrow }
      return { version: imported.version, changed: await recomputeDates(hall, IMPORTER, pass) }
    },
  }
}

function rethrow(error: unknown): never {
  throw error
}
