import { itemAnswersOf } from '#domain/case-file/asked-items.ts'
import type { EventText } from '#domain/case-file/event.ts'
import type { Translate } from '#i18n/translate.ts'

/** An answer thing by thing, as lines with their numbers; null where one thing was asked for. */
export function answeredItems(t: Translate, text: EventText): string | null {
  const items = itemAnswersOf(text)
  if (items.length === 0) return null
  return items
    .map(({ text: typed, other }, i) => {
      const instead = other === null ? '' : t(`progress.answer.${other}`)
      return t('progress.answer.item', { number: i + 1, item: [typed, instead].filter(Boolean).join(' · ') })
    })
    .join('\n')
}
