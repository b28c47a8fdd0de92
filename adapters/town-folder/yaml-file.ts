import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Path, TownProblem } from './problem.ts'

/** A parsed file that still knows on which line each value stands. */
export type YamlFile = {
  readonly file: string
  readonly value: unknown
  /** The line of the value at a path, or of the nearest thing above it that is there. */
  readonly lineOf: (path: Path) => number
}

type Reading = { ok: true; yaml: YamlFile } | { ok: false; problems: TownProblem[] }

/** Reads one YAML file of a town folder; `file` is its path below the folder. */
export function readYamlFile(dir: string, file: string): Reading {
  const text = readText(dir, file)
  if (text === null)
    return { ok: false, problems: [{ file, line: 1, field: '', sentence: 'this file is missing' }] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const problems = document.errors.map(({ pos, message }) => ({
    file,
    line: lines.linePos(pos[0]).line,
    field: '',
    sentence: `this is no YAML: ${message.split(' at line')[0]}`,
  }))
  if (problems.length > 0) return { ok: false, problems }
  const lineOf = (path: Path) => lines.linePos(offsetOf(document.contents, path)).line
  return { ok: true, yaml: { file, value: document.toJS(), lineOf } }
}

/** The text of a file of a town folder, or null where there is none. */
export function readText(dir: string, file: string): string | null {
  try {
    return readFileSync(join(dir, file), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function offsetOf(contents: unknown, path: Path): number {
  let node = contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair) return offset
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    } else return offset
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0]
}
