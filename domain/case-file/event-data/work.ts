import type { FileKind } from '../../attachment/file-kind.ts'
import type { AppraisalResult, MessageManner, SpanKind, VisitResult } from '../words.ts'

/** The work between acceptance and decision. Legs, spans, visits are numbered from 1 within their case file. */
export type WorkEvents = {
  /** `items`: how many things are asked for in the one list; one where left out. */
  'resident-asked': { readonly answerBy: string | null; readonly items?: number }
  'resident-answered': { readonly unknown: boolean }
  /** `everybody`: also for those who joined. */
  messaged: { readonly manner: MessageManner; readonly everybody?: true }
  noted: Record<string, never>
  /**
   * A photo or a document. `bytes` and `hash` (keyed, hex) are of the file as it is kept; its name and what was said of
   * it stand in the sealed text.
   */
  attached: {
    readonly kind: FileKind
    readonly bytes: number
    readonly hash: string
    /** Among staff: the person is not told and cannot open it. */
    readonly internal?: true
  }
  'extension-asked': { readonly clock: string; readonly count: number; readonly unit: ExtensionUnit }
  'extension-refused': { readonly clock: string }
  /** `dueFrom`, `dueTo`: local dates before and after; null while paused. */
  extended: {
    readonly clock: string
    readonly count: number
    readonly unit: ExtensionUnit
    readonly dueFrom: string | null
    readonly dueTo: string | null
  }
  /** Another unit's or partner's share: its own question, and days of work to answer it in. */
  'leg-added': {
    readonly leg: number
    readonly unitId: string | null
    readonly partnerId: string | null
    readonly days: number
  }
  'leg-answered': { readonly leg: number }
  /** The unit says that it is not its own to answer. */
  'leg-returned': { readonly leg: number }
  'leg-released': { readonly leg: number }
  /**
   * Time that others need: whether a clock waits for it is the regime's. `answerBy`: local date. `endsAt`: the end of that
   * day (UTC ms) where the law says what silence means, and waiting ends by itself (政府信息公开条例 32, 34).
   */
  'third-party-started': {
    readonly span: number
    readonly kind: SpanKind
    readonly partnerId: string | null
    readonly answerBy: string | null
    readonly endsAt?: number
  }
  'third-party-ended': {
    readonly span: number
    readonly kind: SpanKind
    /** False: the last day passed in silence. */
    readonly answered: boolean
    /** How many neighbours took part, and what they found. */
    readonly appraisal?: { readonly people: number; readonly result: AppraisalResult }
  }
  'handed-to-partner': { readonly partnerId: string; readonly answerBy: string | null }
  'partner-answered': { readonly partnerId: string }
  /** `unannounced`: the person is not told; why not stands in the sealed text. */
  'visit-planned': {
    readonly visit: number
    readonly on: string
    readonly staffIds: readonly string[]
    readonly unannounced?: true
  }
  'visit-recorded': {
    readonly visit: number
    readonly on: string
    readonly staffIds: readonly string[]
    readonly result: VisitResult
    /** Did the person sign that they allow the checks (社会救助暂行办法 58: with their authorisation)? */
    readonly permission: boolean
  }
  'opinion-reported': { readonly toUnitId: string; readonly favourable: boolean }
}

export type ExtensionUnit = 'hours' | 'working-hours' | 'calendar-days' | 'working-days' | 'months'
