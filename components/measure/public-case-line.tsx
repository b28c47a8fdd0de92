import { Facts } from '#components/page/facts.tsx'
import type { Locale } from '#domain/locale.ts'
import type { PublicCase } from '#domain/measure/lines.ts'
import type { Town } from '#domain/town/town.ts'
import { formatDay, localDateIn } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { ClockPill } from './clock-pill.tsx'
import { namesOf } from './figure-words.ts'

type PublicCaseLineProps = { locale: Locale; town: Town; line: PublicCase; now: number }

/** All that is public about one request: service, place, dates, unit, stage and deadlines. */
export function PublicCaseLine({ locale, town, line, now }: PublicCaseLineProps) {
  const t = translator(locale)
  const names = namesOf(town, locale)
  const dayOf = (instant: number) => formatDay(localDateIn(instant, town.settings.zone), locale)
  const stage = t(`open.stage.${line.stage}`)
  const rows = [
    { label: t('open.case.service'), value: names.service(line.service) },
    { label: t('open.case.stage'), value: stage },
    { label: t('open.case.unit'), value: names.unit(line.unitId) },
    { label: t('open.case.area'), value: line.areaId ? names.area(line.areaId) : t('open.case.noArea') },
    { label: t('open.case.received'), value: formatDay(line.receivedOn, locale) },
    ...(line.decidedAt === null ? [] : [{ label: t('open.case.decided'), value: dayOf(line.decidedAt) }]),
    ...(line.closedAt === null ? [] : [{ label: t('open.case.closed'), value: dayOf(line.closedAt) }]),
  ]
  return (
    <>
      <p>
        {t.rich('open.case.text', {
          track: (words) => (
            <a key="track" href={`/${locale}/cases/${line.reference}`}>
              {words}
            </a>
          ),
        })}
      </p>
      <Facts rows={rows} />
      {line.clocks.length > 0 && (
        <>
          <h2>{t('open.case.deadlines')}</h2>
          <table className="list">
            <thead>
              <tr>
                {(['clock', 'due', 'standing'] as const).map((key) => (
                  <th key={key} scope="col">
                    {t(`open.case.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {line.clocks.map((clock) => (
                <tr key={`${clock.clock}-${clock.round}`}>
                  <th scope="row">{names.clock(clock.clock)}</th>
                  <td>{clock.dueOn === null ? '–' : formatDay(clock.dueOn, locale)}</td>
                  <td>
                    <ClockPill locale={locale} clock={clock} now={now} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  )
}
