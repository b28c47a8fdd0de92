import { Button } from '#components/form/button.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import type { Stage } from '#domain/case-file/words.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

type Told = {
  readonly reference: string
  readonly receivedOn: string
  readonly stage: Stage
  readonly unitId: string
  readonly subdistrictId: string | null
}

type SameProblemsProps = {
  locale: Locale
  town: Town
  same: readonly Told[]
  action: string
  formKey: string
}

/** Others may have told of the same problem: one press joins them, and the person has a receipt of their own. */
export function SameProblems({ locale, town, same, action, formKey }: SameProblemsProps) {
  const t = translator(locale)
  return (
    <section aria-labelledby="same">
      <h2 id="same">{t('filing.same.title')}</h2>
      <p>{t('filing.same.text')}</p>
      <ul className="same">
        {same.map((one) => (
          <li key={one.reference}>
            <p>{lineWords(locale, town, one)}</p>
            <form method="post" action={action}>
              <HiddenKey value={formKey} />
              <input type="hidden" name="joins" value={one.reference} />
              <Button kind="quiet">
                {t('filing.same.join')}
                <span className="sr"> {one.reference}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <p className="soft">{t('filing.same.other')}</p>
    </section>
  )
}

function lineWords(locale: Locale, { areas, units }: Town, one: Told): string {
  const t = translator(locale)
  const area = one.subdistrictId === null ? undefined : areas.get(one.subdistrictId)
  const unit = units.get(one.unitId)
  const values = {
    day: formatDay(one.receivedOn, locale),
    area: area ? wordsIn(area.name, locale) : '',
    unit: unit ? wordsIn(unit.name, locale) : '',
  }
  const isNew = one.stage === 'filed'
  if (area) return t(isNew ? 'filing.same.newThere' : 'filing.same.workedOnThere', values)
  return t(isNew ? 'filing.same.new' : 'filing.same.workedOn', values)
}
