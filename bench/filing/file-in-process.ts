import { fileDraft } from '#usecases/draft/file-draft.ts'
import type { Hall } from '#usecases/hall.ts'
import { SERVICE } from './filing-form.ts'
import type { ReadyDraft } from './prepare-drafts.ts'

/** Files drafts through the use case, so many at a time; gives filings per second. */
export async function fileInProcess(
  hall: Hall,
  drafts: readonly ReadyDraft[],
  atOnce: number,
): Promise<number> {
  const waiting = drafts.values()
  const started = performance.now()
  await Promise.all(Array.from({ length: atOnce }, () => fileAll(hall, waiting)))
  return (drafts.length / (performance.now() - started)) * 1000
}

async function fileAll(hall: Hall, waiting: Iterator<ReadyDraft> & Iterable<ReadyDraft>): Promise<void> {
  for (const { browser, key } of waiting) {
    const filed = await fileDraft(hall, browser, { slug: SERVICE, key, locale: 'en' })
    if (!filed.ok) throw new Error(`a draft was not filed: ${filed.reason}`)
  }
}
