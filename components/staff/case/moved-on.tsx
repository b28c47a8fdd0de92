import { CaseTimeline } from './case-timeline.tsx'
import type { Reader } from './case-view.ts'

/** What others wrote while somebody was writing: shown above the text that they keep. */
export function MovedOn({ reader, since }: { reader: Reader; since: readonly number[] }) {
  const entries = reader.caseFile.timeline.filter(({ event }) => since.includes(event.number))
  if (entries.length === 0) return null
  return (
    <section className="panel near" aria-labelledby="since">
      <h2 id="since">{reader.t('staff.case.since')}</h2>
      <CaseTimeline reader={reader} entries={entries} idPrefix="since" />
    </section>
  )
}
