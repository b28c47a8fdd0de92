import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readHanNumber } from './han-number.ts'

/** The numbers of the articles of each instrument, by its name without 中华人民共和国. */
export type Laws = ReadonlyMap<string, ReadonlySet<number>>

const STATE_NAME = '中华人民共和国'

/** Reads the texts of laws in a folder (`# title`, then articles that begin with 第N条). Null where there is no such folder. */
export function readLaws(dir: string): Laws | null {
  if (!existsSync(dir)) return null
  const files = readdirSync(dir).filter((name) => name.endsWith('.md'))
  return new Map(files.map((name) => lawIn(readFileSync(join(dir, name), 'utf8'))))
}

/** `信访工作条例 (2022)`, `《行政复议法》` and `中华人民共和国行政复议法` are known by one name. */
export function instrumentName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[《》]/g, '')
    .replace(/\s*\(\d{4}\)\s*$/, '')
    .replace(STATE_NAME, '')
    .trim()
}

function lawIn(text: string): [string, Set<number>] {
  const title = /^#\s+(.+)$/m.exec(text)?.[1] ?? ''
  const articles = [...text.matchAll(/^第([一二三四五六七八九十百零○〇\d]+)条/gmu)].map((match) =>
    readHanNumber(match[1] ?? ''),
  )
  return [instrumentName(title), new Set(articles)]
}
