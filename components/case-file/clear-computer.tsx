import { Button } from '#components/form/button.tsx'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

/** One press, and nothing of the person is left in this browser. */
export function ClearComputer({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <form method="post" action={`/${locale}/clear`} className="clear no-print">
      <p className="small soft">{t('filing.clearHint')}</p>
      <Button kind="quiet">{t('filing.clear')}</Button>
    </form>
  )
}
