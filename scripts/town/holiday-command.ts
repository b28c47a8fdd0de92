import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readYamlFile } from '#adapters/town-folder/yaml-file.ts'
import type { Settings } from '#config/env.ts'

/** What `import-holidays` is asked for. */
export type HolidayCommand = {
  readonly file: string
  readonly calendar: string
  readonly year: number | null
  readonly unmarkedIsOff: boolean
  readonly source: string | null
  readonly dryRun: boolean
  readonly json: boolean
}

/** Reads the words behind `import-holidays`, or says in a sentence what is wrong with them. */
export function readHolidayCommand(
  args: readonly string[],
  site: Settings,
): HolidayCommand | { readonly sentence: string } {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const options = { calendar: text, year: text, unmarked: text, source: text, 'dry-run': flag, json: flag }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [file] = positionals
    if (!file || positionals.length > 1) return { sentence: 'Name one file of holidays, JSON or iCalendar.' }
    if (!existsSync(file)) return { sentence: `There is no file ${file}.` }
    if (values.year !== undefined && !/^(19|20|21)\d\d$/.test(values.year))
      return { sentence: `--year ${values.year} is no year: write it as 2027.` }
    if (values.unmarked !== undefined && values.unmarked !== 'off')
      return { sentence: '--unmarked can only be “off”: events that say nothing are days off.' }
    if (values.source !== undefined && !URL.canParse(values.source))
      return { sentence: `--source ${values.source} is no address: write it as https://…` }
    return {
      file,
      calendar: values.calendar ?? calendarOfTown(site.townDir),
      year: values.year === undefined ? null : Number(values.year),
      unmarkedIsOff: values.unmarked === 'off',
      source: values.source ?? null,
      dryRun: values['dry-run'],
      json: values.json,
    }
  } catch (error) {
    return { sentence: error instanceof Error ? error.message : String(error) }
  }
}

function calendarOfTown(dir: string): string {
  const read = readYamlFile(dir, 'town.yaml')
  const town = read.ok ? (read.yaml.value as { calendar?: unknown } | null) : null
  return typeof town?.calendar === 'string' ? town.calendar : 'cn'
}
