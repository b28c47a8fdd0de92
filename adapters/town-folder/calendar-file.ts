import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Calendar, calendarSchema } from '#domain/clock/calendar.ts'
import { namesIn } from './folder-reader.ts'
import { writeProblem } from './problem.ts'
import { readItem } from './read-item.ts'
import { readText, readYamlFile } from './yaml-file.ts'

/** A calendar of a town folder: its file below the folder, its text, and what the text says. */
export type CalendarFile = { readonly file: string; readonly text: string; readonly calendar: Calendar }

/** Reads the file of a calendar; sentences where there is none or where it has mistakes. */
export function readCalendarFile(dir: string, id: string): CalendarFile | { readonly sentences: string[] } {
  const ids = namesIn({ dir, problems: [] }, 'calendars', '.yaml')
  if (!ids.includes(id)) {
    const there = ids.length === 0 ? 'It holds no calendar.' : `It holds ${ids.join(', ')}.`
    return { sentences: [`There is no calendar “${id}” in ${join(dir, 'calendars')}. ${there}`] }
  }
  const file = `calendars/${id}.yaml`
  const read = readYamlFile(dir, file)
  const item = read.ok ? readItem(read.yaml, calendarSchema) : read
  if (!item.ok) return { sentences: item.problems.map(writeProblem) }
  return { file, text: readText(dir, file) ?? '', calendar: item.item.value }
}

/** The calendar that a text says. Throws with the field at fault when it is none. */
export function calendarOfText(text: string): Calendar {
  return calendarSchema.parse(parse(text))
}

/**
 * Puts a new text in the place of a calendar's file, whole or not at all.
 * @returns a sentence where the folder cannot be written to; null where all went well
 */
export function writeCalendarFile(dir: string, file: string, text: string): string | null {
  const path = join(dir, file)
  const beside = `${path}.new`
  let isBeside = false
  try {
    writeFileSync(beside, text)
    isBeside = true
    const handle = openSync(beside, 'r')
    fsyncSync(handle)
    closeSync(handle)
    renameSync(beside, path)
    return null
  } catch (error) {
    if (isBeside) rmSync(beside, { force: true })
    return `${path} cannot be written: ${reasonOf(error)}. Nothing was imported.`
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EACCES' || code === 'EPERM') return 'this user may not write there'
  if (code === 'EROFS') return 'the folder is read-only'
  if (code === 'ENOSPC') return 'the disk is full'
  return error instanceof Error ? error.message : String(error)
}
