import type { BareWriter } from './bare-writer.ts'
import type { ReadyDraft } from './prepare-drafts.ts'

/** Writes the same rows in a loop, so many filings to a commit; gives filings per second. */
export function fileBare(writer: BareWriter, drafts: readonly ReadyDraft[], together: number): number {
  const started = performance.now()
  for (let i = 0; i < drafts.length; i += together) {
    writer.begin()
    for (const { id } of drafts.slice(i, i + together)) writer.write(id)
    writer.commit()
  }
  return (drafts.length / (performance.now() - started)) * 1000
}
