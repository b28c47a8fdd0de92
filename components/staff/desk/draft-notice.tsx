import type { Locale } from '#domain/locale.ts'
import { formatInstant } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

type DraftNoticeProps = { locale: Locale; zone: string; savedAt: number; action: string; move: string }

/** Says that what stands in the form was begun earlier, and lets one throw it away. */
export function DraftNotice({ locale, zone, savedAt, action, move }: DraftNoticeProps) {
  const t = translator(locale)
  return (
    <form className="reply-start" method="post" action={action}>
      <input type="hidden" name="move" value={move} />
      <span>{t('desk.draft.kept', { instant: formatInstant(savedAt, zone, locale) })}</span>
      <button className="btn plain" type="submit">
        {t('desk.draft.throwAway')}
      </button>
    </form>
  )
}
