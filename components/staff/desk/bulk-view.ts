import { refusalWords } from '#components/staff/move/move-context.ts'
import type { BulkAct, BulkInput, BulkResult } from '#domain/desk/bulk.ts'
import type { Translate } from '#i18n/translate.ts'

/** Work on several case files as its page shows it. */
export type BulkView = {
  readonly act: BulkAct
  readonly caseReferences: readonly string[]
  readonly input: BulkInput
  readonly results: readonly BulkResult[]
  readonly undone: readonly BulkResult[]
  readonly undoneAt: number | null
}

const REASONS = [
  'not-found',
  'forbidden',
  'sealed',
  'tag-name',
  'too-many-tags',
  'no-text-in-language',
  'open-field',
  'too-long',
  'others-joined',
  'nothing-changes',
  'not-a-worker-here',
  'is-away',
  'has-stepped-aside',
  'already-taken',
  'wrong-stage',
  'moved-on',
] as const

/** Why one of several case files could not be done. */
export function bulkReason(t: Translate, reason: string): string {
  const known = REASONS.find((one) => one === reason)
  return known ? t(`desk.bulk.reason.${known}`) : refusalWords({ t }, reason)
}
