import { Panel } from '#components/page/panel.tsx'
import type { Stage } from '#domain/case-file/words.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { formatPlainDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

type Earlier = {
  readonly reference: string
  readonly title: string
  readonly service: string
  readonly stage: Stage
  readonly receivedOn: string
}

/** What the same person asked for before: perhaps this call is about one of these. */
export function EarlierCaseFiles({
  locale,
  town,
  earlier,
}: {
  locale: Locale
  town: Town
  earlier: readonly Earlier[]
}) {
  const t = translator(locale)
  return (
    <Panel tone="near" heading={t('staff.intake.earlier')} id="earlier">
      <ul>
        {earlier.map(({ reference, title, service, stage, receivedOn }) => {
          const known = town.services.get(service)
          const words = title || (known ? wordsIn(known.title, locale) : service)
          return (
            <li key={reference}>
              <a href={`/staff/cases/${reference}`}>{reference}</a>{' '}
              {t('staff.intake.earlierLine', {
                title: words,
                day: formatPlainDay(receivedOn, locale),
                stage: t(`queue.stage.${stage}`),
              })}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
