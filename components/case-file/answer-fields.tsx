import { CheckboxList } from '#components/form/checkbox-list.tsx'
import { errorOf, type FieldError } from '#components/form/error-summary.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { itemsOf, NO_ANSWERS } from '#domain/case-file/asked-items.ts'
import type { Locale } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { translator } from '#i18n/translate.ts'
import type { TrackingView } from './tracking-view.ts'

type AnswerFieldsProps = {
  locale: Locale
  tracking: TrackingView
  raw: RawFields
  errors: readonly FieldError[]
}

/**
 * One field for each thing that was asked for, each with "I don't know" and "I don't have it", and the number of the
 * question, so that no answer lands under another one.
 */
export function AnswerFields(props: AnswerFieldsProps) {
  const { state, events } = props.tracking
  const asked = events.findLast(({ event }) => event.type === 'resident-asked')
  const items = itemsOf(asked?.text ?? {})
  return (
    <>
      <input type="hidden" name="asked" value={state.asked} />
      {state.askedItems < 2 ? (
        <OneField {...props} />
      ) : (
        items.map((item, i) => <ItemField key={item} {...props} number={i + 1} item={item} />)
      )}
    </>
  )
}

function OneField({ locale, raw, errors }: AnswerFieldsProps) {
  const t = translator(locale)
  return (
    <>
      <TextArea
        locale={locale}
        id="answer-text"
        name="text"
        error={errorOf(errors, 'answer-text')}
        label={t('track.move.answer.label')}
        value={raw.text?.[0] ?? ''}
        rows={5}
      />
      <CheckboxList
        locale={locale}
        id="answer-unknown"
        name="unknown"
        values={raw.unknown ?? []}
        label={t('question.otherAnswer')}
        options={[{ value: 'yes', label: t('question.term.unknown') }]}
      />
    </>
  )
}

function ItemField({
  locale,
  raw,
  errors,
  number,
  item,
}: AnswerFieldsProps & { number: number; item: string }) {
  const t = translator(locale)
  const [text, other] = [`text-${number}`, `other-${number}`]
  return (
    <>
      <TextArea
        locale={locale}
        id={`answer-${text}`}
        name={text}
        error={errorOf(errors, `answer-${text}`)}
        label={t('progress.answer.item', { number, item })}
        value={raw[text]?.[0] ?? ''}
        rows={2}
      />
      <CheckboxList
        locale={locale}
        id={`answer-${other}`}
        name={other}
        values={raw[other] ?? []}
        label={t('progress.answer.orElse')}
        options={NO_ANSWERS.map((value) => ({ value, label: t(`progress.answer.${value}`) }))}
      />
    </>
  )
}
