import type { ReactNode } from 'react'
import { CheckboxList } from '#components/form/checkbox-list.tsx'
import { errorOf, type FieldError } from '#components/form/error-summary.tsx'
import { RadioList } from '#components/form/radio-list.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { RATING_QUESTIONS } from '#domain/case-file/words.ts'
import type { Locale } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { AnswerFields } from './answer-fields.tsx'
import { FilesField } from './files-field.tsx'
import { SummaryAsked } from './summary-asked.tsx'
import type { TrackingView } from './tracking-view.ts'

/** The moves of the person in the order of their forms. */
export const RESIDENT_MOVES = [
  'answer',
  'confirm',
  'rate',
  'reopen',
  'ask-first-review',
  'ask-final-review',
  'write',
  'agree-to-summary',
  'take-back-summary',
  'attach',
  'end-helper',
  'withdraw',
] as const
export type ResidentMove = (typeof RESIDENT_MOVES)[number]

type FieldsProps = {
  locale: Locale
  tracking: TrackingView
  move: ResidentMove
  /** What was typed and refused before; null on a fresh page. */
  refused: RawFields | null
  errors: readonly FieldError[]
}
type Form = FieldsProps & {
  readonly t: Translate
  readonly raw: RawFields
  readonly field: (name: string) => { locale: Locale; id: string; name: string; error: string | undefined }
}

/** What each form asks, complete by type; null where a press is enough. */
const FIELDS: Readonly<Record<ResidentMove, ((form: Form) => ReactNode) | null>> = {
  answer: (form) => (
    <AnswerFields locale={form.locale} tracking={form.tracking} raw={form.raw} errors={form.errors} />
  ),
  confirm: (form) => <YesOrNo form={form} name="solved" yes={form.t('track.yes')} no={form.t('track.no')} />,
  rate: (form) => (
    <>
      {RATING_QUESTIONS.map((question) => (
        <Score key={question} form={form} question={question} />
      ))}
      <InWords form={form} isOptional />
    </>
  ),
  reopen: (form) => <InWords form={form} />,
  'ask-first-review': (form) => <InWords form={form} isOptional />,
  'ask-final-review': (form) => <InWords form={form} isOptional />,
  write: (form) => <InWords form={form} />,
  'agree-to-summary': (form) => (
    <>
      <SummaryAsked tracking={form.tracking} />
      <YesOrNo form={form} name="agreed" yes={form.t('summary.ask.yes')} no={form.t('summary.ask.no')} />
    </>
  ),
  'take-back-summary': null,
  attach: (form) => (
    <>
      <FilesField
        locale={form.locale}
        id="attach-files"
        error={form.field('files').error}
        isAgain={form.refused !== null}
      />
      <TextInput
        {...form.field('text')}
        label={form.t('track.move.attach.label')}
        value={form.raw.text?.[0] ?? ''}
        width="full"
        isOptional
      />
    </>
  ),
  'end-helper': null,
  withdraw: (form) => (
    <>
      <InWords form={form} isOptional />
      <CheckboxList
        {...form.field('sure')}
        label={form.t('track.move.withdraw.sureLabel')}
        options={[{ value: 'yes', label: form.t('track.move.withdraw.sure') }]}
      />
    </>
  ),
}

/** The fields of one form of the person, with what was refused and why. */
export function ResidentFields(props: FieldsProps) {
  const { locale, move, refused, errors } = props
  const field = (name: string) => ({
    locale,
    id: `${move}-${name}`,
    name,
    error: errorOf(errors, `${move}-${name}`),
  })
  return FIELDS[move]?.({ ...props, t: translator(locale), raw: refused ?? {}, field }) ?? null
}

function InWords({ form, isOptional = false }: { form: Form; isOptional?: boolean }) {
  const { t, move, raw, field } = form
  const label = move === 'end-helper' || move === 'take-back-summary' ? 'write' : move
  return (
    <TextArea
      {...field('text')}
      label={t(`track.move.${label}.label`)}
      value={raw.text?.[0] ?? ''}
      rows={5}
      isOptional={isOptional}
    />
  )
}

type YesOrNoProps = { form: Form; name: 'solved' | 'agreed'; yes: string; no: string }

function YesOrNo({ form, name, yes, no }: YesOrNoProps) {
  const label = name === 'solved' ? 'track.move.confirm.label' : 'track.move.agree-to-summary.label'
  return (
    <RadioList
      {...form.field(name)}
      label={form.t(label)}
      options={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
    />
  )
}

function Score({ form, question }: { form: Form; question: (typeof RATING_QUESTIONS)[number] }) {
  const { t, raw, field } = form
  return (
    <RadioList
      {...field(question)}
      label={t(`track.rating.${question}`)}
      isOptional
      value={raw[question]?.[0] ?? ''}
      options={(['5', '4', '3', '2', '1'] as const).map((score) => ({
        value: score,
        label: t(`track.score.${score}`),
      }))}
    />
  )
}
