import { Panel } from '#components/page/panel.tsx'
import { PhoneLink } from '#components/page/phone-link.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import type { Unit } from '#domain/town/unit.ts'
import { formatDay, formatInstant } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import type { TrackingView } from './tracking-view.ts'

type LatePanelProps = { locale: Locale; town: Town; unit: Unit; clock: TrackingView['clocks'][number] }

/** "We are late. The last day was …": who answers for it, and three doors. Source of the second: 行政复议法 11, 20, 23. */
export function LatePanel({ locale, town, unit, clock }: LatePanelProps) {
  const t = translator(locale)
  const { reading } = clock
  const since =
    reading.measure === 'days'
      ? formatDay(reading.dueOn!, locale)
      : formatInstant(reading.dueAt!, town.settings.zone, locale)
  return (
    <Panel tone="late" heading={t('track.late.title', { since })}>
      <p>{t('track.late.text', { unit: wordsIn(unit.name, locale), head: wordsIn(unit.head, locale) })}</p>
      <ul>
        <li>
          {t.rich('track.late.supervision', {
            link: (words) => <a href={`/${locale}/offices#oversight`}>{words}</a>,
          })}
        </li>
        <li>
          {t.rich('track.late.review', {
            link: (words) => <a href={`/${locale}/policies/review-of-decisions`}>{words}</a>,
          })}
        </li>
        <li>
          {t.rich('track.late.phone', {
            phone: () => <PhoneLink key="phone" phone={town.settings.dutyPhone} />,
          })}
        </li>
      </ul>
    </Panel>
  )
}
