import type { ReactNode } from 'react'
import { Button } from '#components/form/button.tsx'
import { CheckboxList } from '#components/form/checkbox-list.tsx'
import { errorOf, type FieldError } from '#components/form/error-summary.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import { RadioList } from '#components/form/radio-list.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { Details } from '#components/page/details.tsx'
import type { Move } from '#domain/case-file/move.ts'
import { UNDECIDED } from '#domain/case-file/move-rules/rule.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import { RATING_QUESTIONS } from '#domain/case-file/words.ts'
import type { Locale } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { formatDay, localDateIn } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { AnswerBy } from './answer-by.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { FilesField } from './files-field.tsx'
import { SummaryAsked } from './summary-asked.tsx'
import type { TrackingView } from './tracking-view.ts'

type ResidentMovesProps = {
  locale: Locale
  tracking: TrackingView
  /** Refused forms by move: what was typed stays. */
  states: ReadonlyMap<string, { readonly raw: RawFields }>
  openForm: Move | null
  errors: readonly FieldError[]
  newKey: () => string
}

const ORDER = [
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
type ResidentMove = (typeof ORDER)[number]

/** What the person can do now; nothing while we ask for nothing. */
export function ResidentMoves(props: ResidentMovesProps) {
  const { locale, tracking, openForm, states } = props
  const t = translator(locale)
  const moves = ORDER.filter((move) => tracking.moves.includes(move))
  return (
    <section aria-labelledby="now">
      <h2 id="now">{t('track.whatYouCanDo')}</h2>
      {!moves.some(isAwaited) && !isVisited(tracking.state) && <p>{t('track.nothingToDo')}</p>}
      {moves.map((move) => (
        <Details
          key={move}
          id={move}
          summary={t(`track.move.${move}.title`)}
          open={isAwaited(move) || move === openForm || states.has(move)}
        >
          <MoveForm {...props} move={move} />
        </Details>
      ))}
    </section>
  )
}

function isWordless(move: ResidentMove): move is 'end-helper' | 'take-back-summary' {
  return move === 'end-helper' || move === 'take-back-summary'
}

/** Somebody comes, and they are told of it: to be at home is something to do. */
function isVisited({ stage, visits }: CaseState): boolean {
  return (
    UNDECIDED.includes(stage) && visits.some(({ result, unannounced }) => result === null && !unannounced)
  )
}

/** What we ask of the person stands open. */
function isAwaited(move: ResidentMove): boolean {
  return move === 'answer' || move === 'confirm' || move === 'agree-to-summary'
}

function MoveForm(props: ResidentMovesProps & { move: ResidentMove }) {
  const { locale, tracking, move, newKey } = props
  const t = translator(locale)
  const until = lastDayOf(locale, tracking, move)
  const page = `/${locale}/cases/${tracking.row.reference}`
  return (
    <form
      method="post"
      action={`${page}/${move}`}
      encType={move === 'attach' ? 'multipart/form-data' : undefined}
    >
      <HiddenKey value={newKey()} />
      <p>{t(`track.move.${move}.text`, { until })}</p>
      {move === 'answer' && <AnswerBy locale={locale} tracking={tracking} />}
      {move === 'answer' && tracking.moves.includes('attach') && (
        <p>
          <a href={`${page}?form=attach#attach`}>{t('attach.beside')}</a>
        </p>
      )}
      <Fields {...props} />
      <Button kind={isAwaited(move) ? 'act' : 'quiet'}>{t(`track.move.${move}.button`)}</Button>
    </form>
  )
}

/** The last day on which the person can do it; empty where there is none. */
function lastDayOf(locale: Locale, { reopenUntil, windows, town }: TrackingView, move: ResidentMove): string {
  const window = WINDOWS[move] && windows.get(WINDOWS[move])
  if (window) return formatDay(window, locale)
  return reopenUntil === null ? '' : formatDay(localDateIn(reopenUntil - 1, town.settings.zone), locale)
}

const WINDOWS: Partial<Record<ResidentMove, string>> = {
  'ask-first-review': 'first-review-window',
  'ask-final-review': 'final-review-window',
}

function Fields(props: ResidentMovesProps & { move: ResidentMove }): ReactNode {
  const { locale, move, states, errors } = props
  const t = translator(locale)
  const raw = states.get(move)?.raw ?? {}
  const field = (name: string) => ({
    locale,
    id: `${move}-${name}`,
    name,
    error: errorOf(errors, `${move}-${name}`),
  })
  const words = (isOptional: boolean) => (
    <TextArea
      {...field('text')}
      label={t(`track.move.${isWordless(move) ? 'write' : move}.label`)}
      value={raw.text?.[0] ?? ''}
      rows={5}
      isOptional={isOptional}
    />
  )
  switch (move) {
    case 'answer':
      return <AnswerFields locale={locale} tracking={props.tracking} raw={raw} errors={errors} />
    case 'write':
    case 'reopen':
      return words(false)
    case 'ask-first-review':
    case 'ask-final-review':
      return words(true)
    case 'attach':
      return (
        <>
          <FilesField
            locale={locale}
            id="attach-files"
            error={field('files').error}
            isAgain={states.has('attach')}
          />
          <TextInput
            {...field('text')}
            label={t('track.move.attach.label')}
            value={raw.text?.[0] ?? ''}
            width="full"
            isOptional
          />
        </>
      )
    case 'confirm':
      return (
        <RadioList
          {...field('solved')}
          label={t('track.move.confirm.label')}
          options={[
            { value: 'yes', label: t('track.yes') },
            { value: 'no', label: t('track.no') },
          ]}
        />
      )
    case 'agree-to-summary':
      return (
        <>
          <SummaryAsked {...props} />
          <RadioList
            {...field('agreed')}
            label={t('track.move.agree-to-summary.label')}
            options={[
              { value: 'yes', label: t('summary.ask.yes') },
              { value: 'no', label: t('summary.ask.no') },
            ]}
          />
        </>
      )
    case 'rate':
      return (
        <>
          {RATING_QUESTIONS.map((question) => (
            <RadioList
              key={question}
              {...field(question)}
              label={t(`track.rating.${question}`)}
              isOptional
              value={raw[question]?.[0] ?? ''}
              options={(['5', '4', '3', '2', '1'] as const).map((score) => ({
                value: score,
                label: t(`track.score.${score}`),
              }))}
            />
          ))}
          {words(true)}
        </>
      )
    case 'withdraw':
      return (
        <>
          {words(true)}
          <CheckboxList
            {...field('sure')}
            label={t('track.move.withdraw.sureLabel')}
            options={[{ value: 'yes', label: t('track.move.withdraw.sure') }]}
          />
        </>
      )
    case 'end-helper':
    case 'take-back-summary':
      return null
  }
}
