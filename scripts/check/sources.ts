import { globSync, readFileSync } from 'node:fs'

export type Source = { readonly file: string; readonly text: string }

const ALL =
  '{app,components,usecases,domain,db,server,adapters,jobs,i18n,config,scripts,bench,e2e}/**/*.{ts,tsx}'
const ROOT = '{auth,instrumentation}.ts'
const IS_TEST = /\.test\.tsx?$|\/testing\//

/** Every source of the layers with its text; those of tests only where `withTests` says so. */
export function sources({ withTests = false } = {}): Source[] {
  return globSync([ALL, ROOT])
    .filter((file) => withTests || !IS_TEST.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
}
