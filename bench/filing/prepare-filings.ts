import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { findCaseFile } from '#db/queries/case-file.ts'
import { searchTextOf } from '#domain/case-file/search-text.ts'
import { tokensOf } from '#domain/search/tokens.ts'
import type { Town } from '#domain/town/town.ts'
import { fileDraft } from '#usecases/draft/file-draft.ts'
import type { Hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { openBenchHall } from '../hall/open-bench-hall.ts'
import type { BareWish } from './bare-writer.ts'
import { answersOfForm, SERVICE } from './filing-form.ts'
import { prepareDrafts, type ReadyDraft } from './prepare-drafts.ts'

/** Drafts that wait, and one filing whose rows the bare programs repeat. Each `copy` is a data folder with all of it. */
export type Prepared = {
  readonly drafts: readonly ReadyDraft[]
  readonly sample: Omit<BareWish, 'file'>
  readonly town: Town
  copy(name: string): string
}

export async function prepareFilings(folder: string, count: number): Promise<Prepared> {
  const whole = join(folder, 'whole')
  const { hall } = await openBenchHall(whole)
  const [first, ...drafts] = await prepareDrafts(hall, count + 1)
  const [sample, town] = [await fileSample(hall, first!), await currentTown(hall)]
  await hall.close()
  return {
    drafts,
    sample,
    town,
    copy(name) {
      const to = join(folder, name)
      cpSync(whole, to, { recursive: true })
      return to
    },
  }
}

async function fileSample(hall: Hall, { browser, key }: ReadyDraft): Promise<Prepared['sample']> {
  const filed = await fileDraft(hall, browser, { slug: SERVICE, key, locale: 'en' })
  const row = filed.ok ? await findCaseFile(hall.read, filed.reference) : undefined
  if (!row) throw new Error('the first draft could not be filed')
  const town = await currentTown(hall)
  const answers = answersOfForm(town.services.get(SERVICE)!, 0, { today: row.receivedOn, areas: town.areas })
  const words = searchTextOf(row.reference, answers).flatMap(tokensOf)
  return { caseFileId: row.id, tokens: words.map((word) => hall.keys.token(word)).join(' ') }
}
