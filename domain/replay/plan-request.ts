import type { Channel } from '../case-file/words.ts'
import { type LocalTime, readLocalTime } from './local-time.ts'
import type { Fate, Mapping, TypeMapping } from './mapping.ts'

/** One line of the source: its fields as they stand there, `line` from 1. */
export type SourceRequest = { readonly line: number } & {
  readonly [Field in keyof Mapping['columns']]: string
}

export const ANOMALIES = [
  'unreadable-line',
  'wrong-columns',
  'no-number',
  'same-line-twice',
  'number-twice',
  'no-opening-time',
  'unreadable-time',
  'skipped-time',
  'time-twice',
  'ended-before-opened',
  'ended-without-time',
  'open-but-ended',
  'unknown-type',
  'unknown-status',
  'unknown-channel',
  'unknown-unit',
  'unknown-area',
  'filed-at-other-time',
  'move-refused',
  'failed',
] as const
export type AnomalyKind = (typeof ANOMALIES)[number]

/** Something odd in a line, with the field and what stands there. */
export type Anomaly = {
  readonly line: number
  readonly kind: AnomalyKind
  readonly field?: string
  readonly value?: string
}

export type ReplayStep = { readonly act: 'accept' | 'answer' | 'withdraw' | 'forward'; readonly at: number }

/** What is to be filed for a line and what happened to it afterwards, in time order (UTC ms). */
export type ReplayPlan = {
  readonly line: number
  readonly key: string
  readonly type: TypeMapping
  readonly story: string
  readonly channel: Channel
  readonly unit: string | null
  readonly area: string | null
  readonly openedAt: number
  readonly fate: Fate
  readonly steps: readonly ReplayStep[]
}

/**
 * Turns a line into what happened, from its facts alone:
 * - it is filed at its opening time; without one it cannot be filed
 * - answered: taken up on the planned day where that lies between opening and end, else together with the answer; decided
 *   and delivered at its end
 * - an end before the opening counts as the opening: the request cannot have been answered before it was made
 * - ended without a time: it stays open, since no day of an answer is known
 * - open although it has an end: it stays open, as its status says
 * - unknown values: the other request type with the source's own word, still open, an imported request, the unit that the
 *   service names, no area
 * Whatever of this happens is told as an anomaly.
 */
export function planRequest(
  source: SourceRequest,
  key: string,
  mapping: Mapping,
  zone: string,
): { plan: ReplayPlan | null; anomalies: Anomaly[] } {
  const { line } = source
  const anomalies: Anomaly[] = []
  const tell = (kind: AnomalyKind, field?: keyof Mapping['columns']) =>
    anomalies.push({ line, kind, ...(field && { field: mapping.columns[field], value: source[field] }) })
  const time = (field: 'opened' | 'planned' | 'ended') =>
    readTime(source[field], zone, (kind) => tell(kind, field))
  const known = <T>(
    values: Readonly<Record<string, T>>,
    field: 'type' | 'status' | 'channel' | 'unit' | 'area',
  ) => {
    if (Object.hasOwn(values, source[field])) return values[source[field]]
    tell(`unknown-${field}`, field)
    return undefined
  }

  const openedAt = time('opened')
  if (openedAt === null) {
    tell('no-opening-time', 'opened')
    return { plan: null, anomalies }
  }
  const fate = known(mapping.statuses, 'status') ?? 'open'
  const endedAt = time('ended')
  const plannedAt = time('planned')
  if (endedAt !== null && endedAt < openedAt) tell('ended-before-opened', 'ended')
  if (fate === 'open' && endedAt !== null) tell('open-but-ended', 'ended')
  if (fate !== 'open' && endedAt === null) tell('ended-without-time', 'ended')
  const type = known(mapping.types, 'type') ?? mapping.otherType
  const story = type.story[mapping.locale === 'zh' ? 'zh-Hans' : 'en']
  return {
    plan: {
      line,
      key,
      type,
      story: type === mapping.otherType && source.type !== '' ? `${story} (${source.type})` : story,
      channel: known(mapping.channels, 'channel') ?? 'import',
      unit: known(mapping.units, 'unit') ?? null,
      area: known(mapping.areas, 'area') ?? null,
      openedAt,
      fate: endedAt === null ? 'open' : fate,
      steps: endedAt === null ? [] : stepsOf(fate, openedAt, plannedAt, Math.max(openedAt, endedAt)),
    },
    anomalies,
  }
}

function stepsOf(fate: Fate, openedAt: number, plannedAt: number | null, endedAt: number): ReplayStep[] {
  const isBetween = plannedAt !== null && plannedAt >= openedAt && plannedAt <= endedAt
  if (fate === 'answered')
    return [
      { act: 'accept', at: isBetween ? plannedAt : endedAt },
      { act: 'answer', at: endedAt },
    ]
  if (fate === 'withdrawn') return [{ act: 'withdraw', at: endedAt }]
  return fate === 'forwarded' ? [{ act: 'forward', at: endedAt }] : []
}

function readTime(text: string, zone: string, tell: (kind: AnomalyKind) => void): number | null {
  if (text.trim() === '') return null
  const time: LocalTime | null = readLocalTime(text, zone)
  if (!time) tell('unreadable-time')
  if (time?.doubt === 'skipped') tell('skipped-time')
  if (time?.doubt === 'twice') tell('time-twice')
  return time?.at ?? null
}
