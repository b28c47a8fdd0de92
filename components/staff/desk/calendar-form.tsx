import { Button } from '#components/form/button.tsx'
import { Panel } from '#components/page/panel.tsx'
import type { Locale } from '#domain/locale.ts'
import { formatInstant } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

type CalendarFormProps = {
  locale: Locale
  zone: string
  /** When the address was made (UTC ms); null while there is none. */
  madeAt: number | null
  /** The whole address, while it may still be seen. */
  address: string | null
}

/** The secret address of one's own deadlines: made, replaced, turned off. */
export function CalendarForm({ locale, zone, madeAt, address }: CalendarFormProps) {
  const t = translator(locale)
  const isOn = madeAt !== null
  return (
    <section className="group" aria-labelledby="calendar">
      <h2 id="calendar">{t('desk.calendar.title')}</h2>
      <p>{t('desk.calendar.intro')}</p>
      <p>
        {isOn
          ? t('desk.calendar.on', { instant: formatInstant(madeAt, zone, locale) })
          : t('desk.calendar.off')}
      </p>
      {address && (
        <Panel tone="kept">
          <p>{t('desk.calendar.address')}</p>
          <p>
            <code className="typed">{address}</code>
          </p>
        </Panel>
      )}
      <form className="acts" method="post" action="/staff/account/calendar">
        <Button kind="quiet" name="act" value="renew">
          {t(isOn ? 'desk.calendar.renew' : 'desk.calendar.make')}
        </Button>
        {isOn && (
          <Button kind="quiet" name="act" value="stop">
            {t('desk.calendar.stop')}
          </Button>
        )}
      </form>
    </section>
  )
}
