import { FieldGroup } from '#components/form/field.tsx'
import { Select } from '#components/form/select.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { ELSEWHERE } from '#domain/service/question/area.ts'
import type { Area } from '#domain/town/area.ts'
import { translator } from '#i18n/translate.ts'
import { partWords, type QuestionProps, questionWords, typedIn } from './question-props.ts'

export function AreaQuestion(props: QuestionProps<'area'>) {
  const { locale, question, raw, areas } = props
  const t = translator(locale)
  const elsewhere = `${question.id}.elsewhere`
  return (
    <>
      <Select
        {...questionWords(props)}
        name={question.id}
        value={typedIn(raw, question.id)}
        emptyLabel={t('question.chooseArea')}
        options={areaOptions(locale, areas, question.mayBeElsewhere)}
      />
      {question.mayBeElsewhere && (
        <TextInput
          {...partWords(props, elsewhere, t('question.whereElse'))}
          name={elsewhere}
          value={typedIn(raw, elsewhere)}
          width="full"
        />
      )}
    </>
  )
}

export function AddressQuestion(props: QuestionProps<'address'>) {
  const { locale, question, raw, areas } = props
  const t = translator(locale)
  const [area, text] = [`${question.id}.area`, `${question.id}.text`]
  return (
    <FieldGroup {...questionWords(props)} id={`${question.id}-group`}>
      <Select
        {...partWords(props, area, t('question.areaOfAddress'))}
        name={area}
        value={typedIn(raw, area)}
        emptyLabel={t('question.chooseArea')}
        options={areaOptions(locale, areas, question.mayBeElsewhere)}
      />
      <TextInput
        {...partWords(props, text, t('question.addressInWords'), t('question.addressHint'))}
        name={text}
        value={typedIn(raw, text)}
        width="full"
        autoComplete="address-line1"
      />
    </FieldGroup>
  )
}

/** The tree of areas: each subdistrict or township with its communities and villages. */
export function areaOptions(locale: Locale, areas: ReadonlyMap<string, Area>, mayBeElsewhere: boolean) {
  const all = [...areas.values()]
  const districts = all.filter((area) => area.parent === undefined)
  const options = districts.flatMap((district) => {
    const group = wordsIn(district.name, locale)
    const inside = all.filter((area) => area.parent === district.id)
    const whole = {
      value: district.id,
      label: translator(locale)('question.somewhereIn', { area: group }),
      group,
    }
    return [...inside.map((area) => ({ value: area.id, label: wordsIn(area.name, locale), group })), whole]
  })
  return mayBeElsewhere
    ? [...options, { value: ELSEWHERE, label: translator(locale)('question.elsewhere') }]
    : options
}
