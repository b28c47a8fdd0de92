import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Calendar, calendarSchema } from '#domain/clock/calendar.ts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Reads `calendars/<id>.yaml` of a town folder. Undefined when there is none; throws with the field at fault when it
 * is not a calendar.
 */
export function readCalendar(townDir: string, id: string): Calendar | undefined {
  if (!ID.test(id)) return undefined
  const text = textOf(join(townDir, 'calendars', `${id}.yaml`))
  return text === undefined ? undefined : calendarSchema.parse(parse(text))
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
