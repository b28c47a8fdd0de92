import { PhoneLink } from '#components/page/phone-link.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import type { TrackingView } from './tracking-view.ts'

/** Why it is not taken up here, and the doors that are right for it. */
export function DeclinedAnswer({ locale, tracking }: { locale: Locale; tracking: TrackingView }) {
  const last = tracking.events.findLast(({ event }) => event.type === 'declined')
  if (last?.event.type !== 'declined' || tracking.state.stage !== 'declined') return null
  const reason = tracking.town.declineDoors.get(last.event.data.reason)
  if (!reason) return null
  const t = translator(locale)
  return (
    <section aria-labelledby="doors">
      <p>{wordsIn(reason.explanation, locale)}</p>
      {typeof last.text.text === 'string' && <p className="typed">{last.text.text}</p>}
      <h2 id="doors">{t('letter.doors')}</h2>
      <ul>
        {reason.doors.map(({ title, where, phone }) => (
          <li key={title.en}>
            <strong>{wordsIn(title, locale)}</strong>
            <br />
            {wordsIn(where, locale)} {phone && <PhoneLink phone={phone} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
