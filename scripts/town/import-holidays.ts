import { existsSync, readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename, join } from 'node:path'
import { writeCalendarFile } from '#adapters/town-folder/calendar-file.ts'
import { type Settings, settings } from '#config/env.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { isMigrated } from '#db/queries/migration.ts'
import { type Hall, hall } from '#usecases/hall.ts'
import { type DateMove, previewDates } from '#usecases/sweep/preview-dates.ts'
import { recomputeDates } from '#usecases/sweep/recompute-dates.ts'
import { contentVersion } from '#usecases/town/current-town.ts'
import { importHolidays as importPlan } from '#usecases/town/import-holidays.ts'
import { type HolidayPlan, planHolidays } from '#usecases/town/plan-holidays.ts'
import { type HolidayCommand, readHolidayCommand } from './holiday-command.ts'
import { holidayLines, holidayReport, IMPORT_HOLIDAYS_HELP } from './holiday-report.ts'
import type { Command } from './main.ts'

const IMPORTER = { kind: 'system', job: 'import-holidays' } as const

/** Brings an official list of days off into a calendar of the town, and works out again the dates that hang on it. */
export const importHolidays: Command = {
  usage:
    'import-holidays FILE [--calendar ID] [--year YEAR] [--unmarked off] [--source URL] [--dry-run] [--json]',
  async run(args) {
    if (args.includes('--help')) {
      console.log(IMPORT_HOLIDAYS_HELP)
      return 0
    }
    const site = settings()
    const wish = readHolidayCommand(args, site)
    if ('sentence' in wish) {
      console.error(wish.sentence)
      return 2
    }
    const planning = planOf(wish, site)
    if (planning.ok)
      return wish.dryRun ? preview(planning.plan, wish, site) : carryOut(planning.plan, wish, site)
    for (const sentence of planning.sentences) console.error(sentence)
    return 1
  },
}

function planOf({ file, ...wish }: HolidayCommand, { townDir, clockOffset }: Settings) {
  return planHolidays(townDir, {
    ...wish,
    bytes: readFileSync(file),
    name: basename(file),
    by: userInfo().username,
    now: Date.now() + clockOffset,
  })
}

async function preview(plan: HolidayPlan, wish: HolidayCommand, site: Settings): Promise<number> {
  if (!isHallThere(site)) return tell(plan, [], wish, 'No hall is open here yet, so no clock moves.')
  const here = await hall()
  try {
    return tell(plan, await movesOf(here, plan), wish, 'This was a dry run: nothing is written.')
  } finally {
    await here.close()
  }
}

async function carryOut(plan: HolidayPlan, wish: HolidayCommand, site: Settings): Promise<number> {
  if (!isHallThere(site)) return writeOnly(plan, wish, site)
  const here = await hall()
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    await migrateDatabase(here.database)
    if (!(await isTownThere(here))) return writeOnly(plan, wish, site)
    const moves = await movesOf(here, plan)
    const imported = await importPlan(here, IMPORTER, site.townDir, plan)
    if (!imported.ok) {
      console.error(imported.sentence)
      return 1
    }
    const failures = await recompute(here, stopping.signal)
    const version =
      imported.version === null ? 'Nothing changed' : `Calendar ${plan.id}: version ${imported.version}`
    tell(plan, moves, wish, `${version}, file sha256 ${plan.digest}.`)
    if (stopping.signal.aborted)
      console.error('Stopped. Run it again, or let the hall run, to move the clocks that are left.')
    return failures > 0 || stopping.signal.aborted ? 1 : 0
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await here.close()
  }
}

/** Before the first start there is only the folder; the start takes what stands in it. */
function writeOnly(plan: HolidayPlan, wish: HolidayCommand, { townDir }: Settings): number {
  const sentence = plan.isChanged ? writeCalendarFile(townDir, plan.file, plan.text) : null
  if (sentence === null)
    return tell(plan, [], wish, 'No hall is open here yet: it takes the calendar when it starts.')
  console.error(sentence)
  return 1
}

async function recompute(here: Hall, signal: AbortSignal): Promise<number> {
  let failures = 0
  await recomputeDates(here, IMPORTER, {
    signal,
    report(error) {
      failures += 1
      console.error(error instanceof Error ? error.message : String(error))
    },
  })
  return failures
}

async function movesOf(here: Hall, { id, after }: HolidayPlan): Promise<DateMove[]> {
  if (!(await isMigrated(here.read)) || !(await isTownThere(here))) return []
  return previewDates(here, IMPORTER, { id, calendar: after })
}

function isHallThere({ databaseUrl, dataDir }: Settings): boolean {
  return databaseUrl !== undefined || existsSync(join(dataDir, 'openhall.db'))
}

async function isTownThere(here: Hall): Promise<boolean> {
  return (await contentVersion(here)) > 0
}

function tell(plan: HolidayPlan, moves: readonly DateMove[], { json }: HolidayCommand, end: string): 0 {
  const lines = json ? holidayLines(plan, moves) : [...holidayReport(plan, moves), end]
  if (lines.length > 0) console.log(lines.join('\n'))
  return 0
}
