import type { Tone } from '#components/page/pill.tsx'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { formatShortDay } from '#i18n/dates.ts'
import type { Translate } from '#i18n/translate.ts'
import { dueWords, usedShare } from './due-words.ts'
import type { QueueLineView } from './queue-list.tsx'
import { stripClass } from './used-strip.ts'

/** Everything that stands in one row, as words. */
export type RowWords = {
  readonly id: string
  readonly reference: string
  readonly href: string
  readonly choose: string
  readonly asked: string
  /** The service, where the line has words of its own. */
  readonly service: string
  readonly urgency: { readonly words: string; readonly isHurt: boolean } | null
  readonly unit: string
  readonly stands: string
  readonly strip: { readonly className: string; readonly words: string } | null
  readonly tone: Tone
  readonly left: string
  readonly on: string
  readonly closedOn: string | null
}

type Around = {
  readonly t: Translate
  readonly locale: Locale
  readonly town: Town
  readonly names: ReadonlyMap<string, Words>
  readonly now: number
}

/** Stands for the reference in words that are looked up once. */
const MARK = '%s'

/** Gives the words of a row; those that rows share are looked up once for a list. */
export function rowWords(around: Around): (line: QueueLineView) => RowWords {
  const { t, locale, town, names, now } = around
  const at = { t, now, locale, zone: town.settings.zone }
  const titleOf = once((slug: string) => inWords(town.services.get(slug)?.title, slug, locale))
  const unitOf = once((id: string) => inWords(town.units.get(id)?.name, id, locale))
  const chooseOf = once((mark: string) => t('desk.bulk.choose', { reference: mark }))
  const usedOf = once((percent: number) => t('queue.strip', { percent }))
  const stageOf = once((stage: QueueLineView['stage']) => t(`queue.stage.${stage}`))
  return (line) => {
    const due = dueWords(line, town.clockRules.get(line.dueClock ?? ''), at)
    const service = titleOf(line.service)
    const handler = line.handlerId === null ? undefined : names.get(line.handlerId)
    const stage = stageOf(line.stage)
    const isClosed = line.closedAt !== null
    return {
      id: line.id,
      reference: line.reference,
      href: `/staff/cases/${line.reference}`,
      choose: chooseOf(MARK).replace(MARK, line.reference),
      asked: line.title || service,
      service: line.title ? ` · ${service}` : '',
      urgency: urgencyOf(line, t),
      unit: unitOf(line.unitId),
      stands: handler ? `${stage} · ${wordsIn(handler, locale)}` : stage,
      strip: line.dueClock === null || isClosed ? null : stripOf(line, around, due.tone, usedOf),
      tone: due.tone,
      left: due.left,
      on: due.on,
      closedOn: isClosed ? formatShortDay(dateOf(dayAt(at.zone, line.closedAt)), locale) : null,
    }
  }
}

function urgencyOf({ urgency }: QueueLineView, t: Translate): RowWords['urgency'] {
  if (urgency === 'none') return null
  return { words: t(`queue.urgency.${urgency}`), isHurt: urgency === 'life' }
}

function stripOf(
  { dueFrom, dueAt, duePaused }: QueueLineView,
  { now, t }: Around,
  tone: Tone,
  usedOf: (percent: number) => string,
): RowWords['strip'] {
  const share = usedShare(dueFrom, dueAt, now)
  const words = duePaused ? t('queue.stripPaused') : usedOf(Math.round(share * 100))
  return { className: stripClass(share, tone), words }
}

function inWords(words: Words | undefined, id: string, locale: Locale): string {
  return words ? wordsIn(words, locale) : id
}

function once<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = read(key)
    known.set(key, made)
    return made
  }
}
