import { expect, test } from 'vitest'
import { forbiddenImports } from './imports.ts'
import { sources } from './sources.ts'

test('every layer imports downward only', () => {
  const all = sources()
  expect(all.length).toBeGreaterThan(300)
  const strangers = all.flatMap((source) =>
    forbiddenImports(source).map((specifier) => `${source.file} imports ${specifier}`),
  )
  expect(strangers).toEqual([])
})

test.each([
  ['domain/a.ts', "import { db } from '#db/handle.ts'"],
  ['domain/a.ts', "import { readFileSync } from 'node:fs'"],
  ['domain/a.ts', "import { x } from '../usecases/hall.ts'"],
  ['domain/clock/a.ts', "import React from 'react'"],
  ['usecases/a.ts', "import { t } from '#i18n/translate.ts'"],
  ['usecases/a.ts', "import { cookies } from 'next/headers'"],
  ['usecases/a.ts', "import { eq } from 'drizzle-orm'"],
  ['db/a.ts', "import { hall } from '#usecases/hall.ts'"],
  ['components/a.tsx', "import { hall } from '#usecases/hall.ts'"],
  ['components/a.tsx', "const x = await import('#db/open.ts')"],
  ['app/page.tsx', "import { tables } from '#db/handle.ts'"],
  ['app/page.tsx', "export { x } from '../db/handle.ts'"],
  ['app/page.tsx', "import 'drizzle-orm'"],
  ['app/page.tsx', "import { scaleLinear } from 'd3-scale'"],
  ['auth.ts', "import '#db/open.ts'"],
  ['server/a.ts', "import { Page } from '#components/page.tsx'"],
  ['jobs/a.ts', "import { sweep } from '#db/queries/sweep.ts'"],
  ['adapters/a.ts', "import { hall } from '#usecases/hall.ts'"],
  ['i18n/a.ts', "import { settings } from '#config/env.ts'"],
  ['config/a.ts', "import { x } from '#domain/locale.ts'"],
  ['e2e/a.ts', "import { htmlLang } from '#domain/locale.ts'"],
  ['scripts/a.ts', "import { Page } from '#components/page.tsx'"],
  ['usecases/a.ts', "import type { NextRequest } from\n  'next/server'"],
])('refuses in %s: %s', (file, text) => {
  expect(forbiddenImports({ file, text })).toHaveLength(1)
})

test.each([
  ['domain/a.ts', "import { z } from 'zod'\nimport './b.ts'"],
  ['usecases/a.ts', "import { insertRow } from '#db/handle.ts'\nimport { x } from 'node:fs'"],
  ['app/page.tsx', "import { hall } from '#usecases/hall.ts'\nimport { notFound } from 'next/navigation'"],
  ['components/a.tsx', "import { scaleLinear } from 'd3-scale'"],
  ['e2e/a.ts', "import en from '#messages/en/site.json' with { type: 'json' }"],
])('lets pass in %s: %s', (file, text) => {
  expect(forbiddenImports({ file, text })).toEqual([])
})
