import { RadioList } from '#components/form/radio-list.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { CONSENTS } from '#domain/service/question/helper.ts'
import { translator } from '#i18n/translate.ts'
import { partWords, type QuestionProps, questionWords, typedIn } from './question-props.ts'

/** Who files: the person, or somebody for them, with how they agreed. */
export function HelperQuestion(props: QuestionProps<'helper'>) {
  const { locale, question, raw } = props
  const t = translator(locale)
  const options = [
    { value: 'self', label: t('question.term.helper.self') },
    { value: 'somebody', label: t('question.term.helper.somebody'), reveal: <HelperParts {...props} /> },
  ]
  return (
    <RadioList
      {...questionWords(props)}
      name={question.id}
      value={typedIn(raw, question.id)}
      options={options}
    />
  )
}

function HelperParts(props: QuestionProps<'helper'>) {
  const t = translator(props.locale)
  const part = (name: string) => {
    const field = `${props.question.id}.${name}`
    return { name: field, value: typedIn(props.raw, field) }
  }
  const [name, relation, consent, phone] = [part('name'), part('relation'), part('consent'), part('phone')]
  return (
    <>
      <TextInput {...partWords(props, name.name, t('question.helperName'))} {...name} />
      <TextInput
        {...partWords(props, relation.name, t('question.helperRelation'), t('question.helperRelationHint'))}
        {...relation}
      />
      <RadioList
        {...partWords(props, consent.name, t('question.helperConsent'))}
        {...consent}
        options={CONSENTS.map((value) => ({ value, label: t(`question.term.consent.${value}`) }))}
      />
      <TextInput {...partWords(props, phone.name, t('question.helperPhone'))} {...phone} type="tel" isCode />
    </>
  )
}
