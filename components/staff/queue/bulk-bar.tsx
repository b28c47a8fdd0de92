import type { BulkAct } from '#domain/desk/bulk.ts'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

type BulkBarProps = {
  locale: Locale
  acts: readonly BulkAct[]
  /** The list to come back to where nothing was chosen. */
  back: string
}

/** What can be done with the lines that are chosen; each leads to a page that shows the effect first. */
export function BulkBar({ locale, acts, back }: BulkBarProps) {
  const t = translator(locale)
  return (
    <div className="bulk">
      <input type="hidden" name="back" value={back} />
      <span>{t('desk.bulk.with')}</span>
      {acts.map((act) => (
        <button key={act} className="btn quiet" type="submit" name="act" value={act}>
          {t(`desk.bulk.act.${act}`)}
        </button>
      ))}
    </div>
  )
}
