import { globSync, readFileSync } from 'node:fs'

const SOURCES =
  '{app,components,usecases,domain,db,server,adapters,jobs,i18n,config,scripts,bench,e2e}/**/*.{ts,tsx,mjs,css}'

/** The ten longest sources with their lines: nothing fails by them, they are where to look for a better design. */
export function longestSources(): string[] {
  return globSync(SOURCES)
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .sort((a, b) => b.lines - a.lines)
    .slice(0, 10)
    .map(({ file, lines }) => `${String(lines).padStart(5)}  ${file}`)
}
