import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { TellingKind } from '#domain/people/telling.ts'
import { translator } from '#i18n/translate.ts'

type Told = {
  readonly id: string
  readonly kind: TellingKind
  readonly reference: string | null
  readonly clock: string | null
  readonly percent: number | null
  readonly isLate: boolean
  readonly unitId: string
  readonly n: number
}

type ToldTodayProps = {
  locale: Locale
  told: readonly Told[]
  clocks: ReadonlyMap<string, { readonly title: Words }>
  units: ReadonlyMap<string, { readonly name: Words }>
}

/** What one was told today: clocks that reached a rung of their ladder, and case files that nobody works on. */
export function ToldToday({ locale, told, clocks, units }: ToldTodayProps) {
  const t = translator(locale)
  if (told.length === 0) return <p className="soft">{t('people.told.none')}</p>
  return (
    <ul className="told">
      {told.map((one) => {
        const clock = clocks.get(one.clock ?? '')
        const unit = units.get(one.unitId)
        const percent = String(one.percent ?? 0)
        return (
          <li key={one.id}>
            {one.kind !== 'clock' ? (
              <a href="/staff/people#orphans">
                {t(`people.told.${one.kind}`, { n: one.n, unit: unit ? wordsIn(unit.name, locale) : '' })}
              </a>
            ) : (
              <>
                <a className="number" href={`/staff/cases/${one.reference}`}>
                  {one.reference}
                </a>{' '}
                <span className={one.isLate ? 'pill late' : 'pill near'}>
                  {t(one.isLate ? 'people.told.late' : 'people.told.used', { percent })}
                </span>{' '}
                <span className="soft">{clock && wordsIn(clock.title, locale)}</span>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** How many notices there are for somebody today; nothing where there are none. */
export function ToldLink({ locale, count }: { locale: Locale; count: number }) {
  if (count === 0) return null
  return (
    <p>
      <a href="/staff/people#told">{translator(locale)('people.told.all', { count })}</a>
    </p>
  )
}
