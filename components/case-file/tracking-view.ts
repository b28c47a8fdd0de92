import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import type { Custody } from '#domain/case-file/custody.ts'
import type { EventText } from '#domain/case-file/event.ts'
import type { Move } from '#domain/case-file/move.ts'
import type { ShownEvent } from '#domain/case-file/resident-view.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'

/** What the resident's page is made of. */
export type TrackingView = {
  readonly town: Town
  readonly row: { readonly reference: string }
  readonly service: Service
  readonly state: CaseState
  readonly clocks: readonly ClockOnFile[]
  readonly events: readonly { readonly event: ShownEvent; readonly text: EventText }[]
  readonly answers: Answers
  /** Who had it when, the last stretch without an end while somebody has. */
  readonly custody: readonly Custody[]
  readonly windows: ReadonlyMap<string, string>
  readonly moves: readonly Move[]
  readonly reopenUntil: number | null
  readonly today: string
  /** UTC ms. */
  readonly now: number
}
