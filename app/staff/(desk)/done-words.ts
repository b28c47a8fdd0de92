import { isStaffMove } from '#components/staff/move/staff-moves.ts'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { one, type Query } from './queue-address.ts'

/** What has just been done, when it took a case file out of one's own lists or was done to many; null otherwise. */
export function doneWords(locale: Locale, query: Query): string | null {
  const t = translator(locale)
  const move = one(query.done)
  const reference = one(query.reference)
  if (isStaffMove(move) && /^[A-Z]{2,4}-\d\d-[0-9A-Z]{6}$/.test(reference)) {
    return t('queue.left', { reference, what: t(`move.done.${move}`) })
  }
  const bulk = one(query.bulk)
  if (bulk === 'none') return t('desk.bulk.none')
  if (bulk === 'too-many') return t('desk.bulk.tooMany')
  const moved = readCount(query.moved)
  const failed = readCount(query.failed)
  if (moved === null) return null
  const words = [
    t('queue.caseload.done', { moved }),
    ...(failed ? [t('queue.caseload.failed', { failed })] : []),
  ]
  return words.join(locale === 'zh' ? '' : ' ')
}

function readCount(value: string | string[] | undefined): number | null {
  return /^\d{1,5}$/.test(one(value)) ? Number(one(value)) : null
}
