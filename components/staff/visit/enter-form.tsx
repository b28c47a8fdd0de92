import { Button } from '#components/form/button.tsx'
import { Choice, choiceId } from '#components/form/choice.tsx'
import { FieldGroup } from '#components/form/field.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { problemWords } from '#components/staff/move/move-context.ts'
import { VISIT_RESULTS } from '#domain/case-file/words.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Town } from '#domain/town/town.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import type { VisitProblem } from './visit-problems.ts'
import { addressWords, nameOf, type VisitView } from './visit-words.ts'

type EnterFormProps = {
  locale: Locale
  town: Town
  stops: readonly VisitView[]
  day: string
  unit: string | null
  keyValue: string
  raw: RawFields
  /** `field` carries its row: `text-HM-26-7K3M9Q`. */
  problems: readonly VisitProblem[]
}

/** The whole day on one screen: a row a visit, in the order in which the papers lie. */
export function EnterForm({ locale, town, stops, day, unit, keyValue, raw, problems }: EnterFormProps) {
  const t = translator(locale)
  return (
    <form method="post" action="/staff/visits/enter/save">
      <HiddenKey value={keyValue} />
      <input type="hidden" name="day" value={day} />
      <input type="hidden" name="unit" value={unit ?? 'all'} />
      {stops.map((stop) => (
        <Row
          key={stop.reference}
          t={t}
          locale={locale}
          town={town}
          stop={stop}
          raw={raw}
          problems={problems}
        />
      ))}
      <Button>{t('visit.enter.save')}</Button>
    </form>
  )
}

type RowProps = Pick<EnterFormProps, 'locale' | 'town' | 'raw' | 'problems'> & {
  t: Translate
  stop: VisitView
}

function Row({ t, locale, town, stop, raw, problems }: RowProps) {
  const { reference } = stop
  const propsOf = (field: string) => {
    const name = `${field}-${reference}`
    const problem = problems.find((one) => one.field === name)
    return {
      locale,
      id: name,
      name,
      value: raw[name]?.[0] ?? '',
      error: problem && problemWords({ t }, problem),
    }
  }
  const result = propsOf('result')
  const signed = propsOf('permission')
  const name = nameOf(stop) ?? t('visit.list.nameless')
  return (
    <div className="visit-row">
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name={`visit-${reference}`} value={stop.planned?.visit ?? ''} />
      <FieldGroup
        {...result}
        label={`${name} · ${addressWords(town, stop, locale)}`}
        hint={
          <>
            {wordsIn(stop.service.title, locale)} · {reference} ·{' '}
            <a href={`/staff/cases/${reference}#move-record-visit`}>
              {t('visit.enter.full')}
              <span className="sr"> {reference}</span>
            </a>
          </>
        }
      >
        <div className="in-a-row">
          {VISIT_RESULTS.map((value, i) => (
            <Choice
              key={value}
              locale={locale}
              type="radio"
              id={choiceId(result.id, i)}
              name={result.name}
              option={{ value, label: t(`visit.result.${value}`) }}
              isChosen={result.value === value}
            />
          ))}
          {stop.state.kind === 'application' && (
            <Choice
              locale={locale}
              type="checkbox"
              id={signed.id}
              name={signed.name}
              option={{ value: 'yes', label: t('visit.enter.signed'), hint: signed.error }}
              isChosen={signed.value === 'yes'}
            />
          )}
        </div>
        <TextInput {...propsOf('text')} label={t('visit.enter.text')} width="full" isOptional />
      </FieldGroup>
    </div>
  )
}
