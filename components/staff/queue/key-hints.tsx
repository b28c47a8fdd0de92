import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

/** The keys above the list; shown only where they work. */
export function KeyHints({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="key-hints" aria-hidden="true">
      <kbd>j</kbd> <kbd>k</kbd> {t('desk.keys.hint.move')} · <kbd>x</kbd> {t('desk.keys.hint.choose')} ·{' '}
      <kbd>a</kbd> {t('desk.keys.hint.assign')} · <kbd>Ctrl K</kbd> {t('desk.keys.hint.anything')}
    </div>
  )
}
