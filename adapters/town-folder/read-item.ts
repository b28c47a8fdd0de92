import type { z } from 'zod'
import { fieldOf, type Path, type TownProblem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

/** A value of a town folder with the place where it stands. */
export type Read<T> = {
  readonly value: T
  readonly file: string
  /** The line of a part of the value. */
  readonly lineOf: (path: Path) => number
}

export type ReadResult<T> = { ok: true; item: Read<T> } | { ok: false; problems: TownProblem[] }

/** Checks a value of a file (the whole, or what stands at `at`) against its schema. */
export function readItem<S extends z.ZodType>(
  yaml: YamlFile,
  schema: S,
  at: Path = [],
): ReadResult<z.infer<S>> {
  const lineOf = (path: Path) => yaml.lineOf([...at, ...path])
  const parsed = schema.safeParse(valueAt(yaml.value, at))
  if (parsed.success) return { ok: true, item: { value: parsed.data, file: yaml.file, lineOf } }
  const problems = parsed.error.issues.flatMap(({ path, ...issue }) => {
    const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    return {
      file: yaml.file,
      line: lineOf(steps),
      field: fieldOf([...at, ...steps]),
      sentence: sentenceOf(issue, steps),
    }
  })
  return { ok: false, problems }
}

/** A problem at a part of an item that was read. */
export function problemAt(item: Read<unknown>, path: Path, sentence: string): TownProblem {
  return { file: item.file, line: item.lineOf(path), field: fieldOf(path), sentence }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(
    (inner: unknown, step) => (inner as Record<string | number, unknown> | undefined)?.[step],
    value,
  )
}

function sentenceOf(issue: { code: string; message: string; keys?: unknown }, path: Path): string {
  if (issue.code === 'unrecognized_keys' && Array.isArray(issue.keys)) {
    return `nobody reads ${issue.keys.map((key) => `“${key}”`).join(', ')}; check the spelling`
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return missing(path.at(-1))
  if (issue.code === 'too_small' && (path.at(-1) === 'en' || path.at(-1) === 'zh-Hans'))
    return missing(path.at(-1))
  return issue.message.replace(/^Invalid (input|option): /, '')
}

function missing(field: string | number | undefined): string {
  if (field === 'en') return 'the English text is missing'
  if (field === 'zh-Hans') return 'the Chinese text is missing'
  return 'this is missing'
}
