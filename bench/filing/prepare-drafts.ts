import { insertDraft } from '#db/queries/draft.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { browserHash } from '#usecases/browser/browser-hash.ts'
import { type DraftContent, draftContext, THIRTY_DAYS } from '#usecases/draft/draft.ts'
import type { Hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { answersOfForm, SERVICE } from './filing-form.ts'

/** A draft that waits to be filed: its row, the cookie of its browser and the key of its form. */
export type ReadyDraft = { readonly id: string; readonly browser: string; readonly key: string }

const TOGETHER = 500

/** Puts whole drafts into the database, each of another browser, so that filing them is all that is left to measure. */
export async function prepareDrafts(hall: Hall, count: number): Promise<ReadyDraft[]> {
  const town = await currentTown(hall)
  const service = town.services.get(SERVICE)!
  const today = dateOf(dayAt(town.settings.zone, hall.now()))
  const ready: ReadyDraft[] = []
  while (ready.length < count) {
    await hall.transaction(async (tx) => {
      for (const last = Math.min(count, ready.length + TOGETHER); ready.length < last; ) {
        const id = hall.newId()
        const now = hall.now()
        const draft = { id, browser: Buffer.from(hall.random(24)).toString('base64url'), key: hall.newId() }
        const answers = answersOfForm(service, ready.length, { today, areas: town.areas })
        const sealed = hall.keys.seal({ answers, refused: null } satisfies DraftContent, draftContext(id))
        await insertDraft(tx, {
          id,
          cookieHash: browserHash(hall, draft.browser),
          service: SERVICE,
          serviceVersion: service.version,
          shared: false,
          sealed,
          idempotencyKey: draft.key,
          startedAt: now,
          endsAt: now + THIRTY_DAYS,
        })
        ready.push(draft)
      }
    })
  }
  return ready
}
