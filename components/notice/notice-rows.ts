import { type Locale, wordsIn } from '#domain/locale.ts'
import type { NoticeContent } from '#domain/notice/notice-content.ts'
import { areaPath } from '#domain/town/area.ts'
import type { Town } from '#domain/town/town.ts'
import { formatMoney } from '#i18n/numbers.ts'
import { type Translate, translator } from '#i18n/translate.ts'

export type NoticeRow = { readonly label: string; readonly value: string }

/** All that a public notice says, line by line: the page, the poster, the preview and the copy show the same. */
export function noticeRows(locale: Locale, town: Town, content: NoticeContent, unitId: string): NoticeRow[] {
  const t = translator(locale)
  const unit = town.units.get(unitId)
  return [
    { label: t('notice.row.name'), value: content.name ?? t('notice.row.child') },
    { label: t('notice.row.area'), value: areaWords(locale, town, content.areaId) },
    { label: t('notice.row.people'), value: content.people === null ? '' : String(content.people) },
    { label: t('notice.row.help'), value: wordsIn(content.help, locale) },
    { label: t('notice.row.amount'), value: amountWords(t, locale, content) },
    { label: t('notice.row.more'), value: content.more },
    { label: t('notice.row.unit'), value: unit ? wordsIn(unit.name, locale) : '' },
  ].filter(({ value }) => value !== '')
}

/** Community or village with those above it; nothing below. */
export function areaWords(locale: Locale, { areas }: Town, areaId: string | null): string {
  const path = areaId === null ? [] : areaPath(areas, areaId).map(({ name }) => wordsIn(name, locale))
  return locale === 'zh' ? path.toReversed().join('') : path.join(', ')
}

function amountWords(t: Translate, locale: Locale, { amount }: NoticeContent): string {
  return amount === null ? '' : t(`notice.amount.${amount.span}`, { sum: formatMoney(amount.fen, locale) })
}
