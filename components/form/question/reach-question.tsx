import { CheckboxList } from '#components/form/checkbox-list.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { WAYS } from '#domain/service/question/reach.ts'
import { translator } from '#i18n/translate.ts'
import { partWords, type QuestionProps, questionWords, typedIn } from './question-props.ts'

/** "How should we tell you?": the ways, and what each of them needs. */
export function ReachQuestion(props: QuestionProps<'reach'>) {
  const { locale, question, raw } = props
  const t = translator(locale)
  const field = (part: string) => `${question.id}.${part}`
  const ways = WAYS.map((way) => ({ value: way, label: t(`question.way.${way}`) }))
  const neverCall = [{ value: 'yes', label: t('question.neverCall') }]
  return (
    <>
      <CheckboxList {...questionWords(props)} name={question.id} values={raw[question.id]} options={ways} />
      <TextInput
        {...partWords(props, field('phone'), t('question.phone'), t('question.phoneHint'))}
        name={field('phone')}
        value={typedIn(raw, field('phone'))}
        type="tel"
        autoComplete="tel"
        isCode
      />
      <CheckboxList
        {...partWords(props, field('never-call'), t('question.calls'))}
        name={field('never-call')}
        values={raw[field('never-call')]}
        options={neverCall}
      />
      <TextInput
        {...partWords(props, field('hours'), t('question.safeHours'), t('question.safeHoursHint'))}
        name={field('hours')}
        value={typedIn(raw, field('hours'))}
        width="full"
      />
      <TextInput
        {...partWords(props, field('email'), t('question.email'))}
        name={field('email')}
        value={typedIn(raw, field('email'))}
        autoComplete="email"
        isCode
        width="full"
      />
      <TextInput
        {...partWords(props, field('address'), t('question.postalAddress'))}
        name={field('address')}
        value={typedIn(raw, field('address'))}
        autoComplete="address-line1"
        width="full"
      />
    </>
  )
}
