import { Button } from '#components/form/button.tsx'
import { Choice, choiceId } from '#components/form/choice.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import type { Colleague } from '#components/staff/case/case-view.ts'
import { problemWords } from '#components/staff/move/move-context.ts'
import { NO_DUE } from '#domain/case-file/projection.ts'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Town } from '#domain/town/town.ts'
import { vainTries } from '#domain/visit/visits-on-file.ts'
import { formatShortDay, localDateIn } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { type PlanField, PlanFields } from './plan-fields.tsx'
import { laneWords } from './visit-list.tsx'
import type { VisitProblem } from './visit-problems.ts'
import { addressWithin, areaWords, nameOf, type VisitLane, type VisitView } from './visit-words.ts'

export type AddFormProps = {
  locale: Locale
  town: Town
  lanes: readonly VisitLane[]
  visitors: readonly Colleague[]
  names: ReadonlyMap<string, Words>
  unit: string | null
  example: string
  keyValue: string
  raw: RawFields
  problems: readonly VisitProblem[]
}

/** Open case files by lane and home, to choose from, and the day and the people for all that are chosen. */
export function AddForm(props: AddFormProps) {
  const { locale, town, lanes, unit, keyValue, raw, problems } = props
  const t = translator(locale)
  const propsOf = (field: PlanField) => {
    const problem = problems.find((one) => one.field === field)
    const error = problem && problemWords({ t }, problem)
    return { locale, id: `plan-${field}`, name: field, value: raw[field]?.[0] ?? '', error }
  }
  return (
    <form method="post" action="/staff/visits/add/save">
      <HiddenKey value={keyValue} />
      <input type="hidden" name="unit" value={unit ?? 'all'} />
      <fieldset className="field" id="which" tabIndex={-1}>
        <legend className="label">{t('visit.add.which')}</legend>
        {lanes.map(({ areaId, lane, households }, i) => (
          <div key={`${areaId}/${lane}`} className="lane">
            {(i === 0 || lanes[i - 1]?.areaId !== areaId) && <h2>{areaWords(town.areas, areaId, locale)}</h2>}
            <h3>{laneWords(households[0]?.stops[0], lane) || t('visit.list.noLane')}</h3>
            {households.map(({ stops }) => (
              <div key={stops[0]!.caseFileId} className="home">
                <p className="home-address">{addressWithin(town, stops[0]!, locale)}</p>
                {stops.map((stop) => (
                  <Choice
                    key={stop.reference}
                    locale={locale}
                    type="checkbox"
                    id={choiceId(`pick-${stop.reference}`, 0)}
                    name="reference"
                    option={{ value: stop.reference, ...optionWords(locale, town, stop) }}
                    isChosen={raw.reference?.includes(stop.reference) ?? false}
                  />
                ))}
              </div>
            ))}
          </div>
        ))}
      </fieldset>
      <PlanFields
        locale={locale}
        propsOf={propsOf}
        visitors={props.visitors}
        names={props.names}
        example={props.example}
      />
      <Button>{t('visit.add.plan')}</Button>
    </form>
  )
}

function optionWords(locale: Locale, town: Town, stop: VisitView): { label: string; hint: string } {
  const t = translator(locale)
  const name = nameOf(stop) ?? t('visit.list.nameless')
  const due = stop.dueAt < NO_DUE ? localDateIn(stop.dueAt - 1, town.settings.zone) : null
  const hints = [
    stop.reference,
    standingWords(locale, stop),
    ...(due === null ? [] : [t('visit.add.due', { day: formatShortDay(due, locale) })]),
  ]
  return { label: `${name} · ${wordsIn(stop.service.title, locale)}`, hint: hints.join(' · ') }
}

function standingWords(locale: Locale, { visits }: VisitView): string {
  const t = translator(locale)
  const made = visits.findLast(({ result }) => result === 'done')
  if (made) return t('visit.add.visited', { day: formatShortDay(made.on, locale) })
  const tries = vainTries(visits)
  return tries > 0 ? t('visit.add.tried', { tries }) : t('visit.add.never')
}
