import type { Settings } from '#config/env.ts'
import type { BurstLimit } from './burst-limit.ts'
import type { AddressReader } from './client-address.ts'
import type { ErrorPages } from './error-page.ts'
import type { Health } from './health.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { PageStore } from './page-store.ts'
import type { FrameworkHandler, Rendered } from './render-inside.ts'
import type { RequestErrors } from './request-errors.ts'
import type { StaticFiles } from './static-files.ts'

/** What the ways through this server work with; put together in `open-reception.ts`. */
export type Parts = {
  readonly settings: Settings
  /** Headers of every answer. */
  readonly base: readonly (readonly [string, string])[]
  readonly handle: FrameworkHandler
  /** Public pages leave without framework scripts and are kept in memory; off while developing. */
  readonly isFinished: boolean
  /** First parts of the addresses that the application has, beside the languages. */
  readonly roots: ReadonlySet<string>
  readonly store: PageStore<Rendered>
  readonly errorPages: ErrorPages
  readonly staticFiles: StaticFiles
  readonly errors: RequestErrors
  readonly bursts: BurstLimit
  readonly addressOf: AddressReader
  readonly log: Log
  readonly metrics: Metrics
  readonly health: Health
  random(bytes: number): Uint8Array
}
