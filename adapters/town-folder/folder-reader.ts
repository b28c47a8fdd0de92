import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import type { TownProblem } from './problem.ts'
import { problemAt, type Read, type ReadResult, readItem } from './read-item.ts'
import { readYamlFile } from './yaml-file.ts'

/** Reads files of one folder and collects what is wrong with them, so that one run names every mistake. */
export type FolderReader = { readonly dir: string; readonly problems: TownProblem[] }

/** One file that holds one item. Undefined, and a problem, where it cannot be read. */
export function readOne<S extends z.ZodType>(
  reader: FolderReader,
  file: string,
  schema: S,
): Read<z.infer<S>> | undefined {
  const read = readYamlFile(reader.dir, file)
  if (read.ok) return keep(reader, readItem(read.yaml, schema))
  reader.problems.push(...read.problems)
  return undefined
}

/** One file that holds a list of items, each checked alone. A file that may be missing holds none. */
export function readList<S extends z.ZodType>(
  reader: FolderReader,
  file: string,
  schema: S,
  mayBeMissing = false,
): Read<z.infer<S>>[] {
  if (mayBeMissing && !existsSync(join(reader.dir, file))) return []
  const read = readYamlFile(reader.dir, file)
  if (!read.ok) {
    reader.problems.push(...read.problems)
    return []
  }
  const { yaml } = read
  if (!Array.isArray(yaml.value)) {
    reader.problems.push({ file, line: 1, field: '', sentence: 'this file must be a list' })
    return []
  }
  return yaml.value.flatMap((_, index) => keep(reader, readItem(yaml, schema, [index])) ?? [])
}

/** A folder with one item a file; the file is named after the item (`key` holds its name). */
export function readFolder<S extends z.ZodType>(
  reader: FolderReader,
  folder: string,
  schema: S,
  key: string,
): Read<z.infer<S>>[] {
  return namesIn(reader, folder, '.yaml').flatMap((name) => {
    const item = readOne(reader, `${folder}/${name}.yaml`, schema)
    if (item) checkName(reader, item, key, name)
    return item ?? []
  })
}

/** The names of the files (or folders, without an ending) in a folder, sorted; none where there is no such folder. */
export function namesIn({ dir }: FolderReader, folder: string, ending: string): string[] {
  const path = join(dir, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => (ending === '' ? entry.isDirectory() : entry.isFile() && entry.name.endsWith(ending)))
    .map(({ name }) => basename(name, ending))
    .sort()
}

/** An item must bear the name of its file or folder. */
export function checkName(reader: FolderReader, item: Read<unknown>, key: string, name: string): void {
  const value = (item.value as Record<string, unknown>)[key]
  if (value !== name) reader.problems.push(problemAt(item, [key], `this must be “${name}”, like the file`))
}

function keep<T>(reader: FolderReader, result: ReadResult<T>): Read<T> | undefined {
  if (result.ok) return result.item
  reader.problems.push(...result.problems)
  return undefined
}
