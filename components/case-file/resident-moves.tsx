import { Button } from '#components/form/button.tsx'
import type { FieldError } from '#components/form/error-summary.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import { Details } from '#components/page/details.tsx'
import type { Move } from '#domain/case-file/move.ts'
import { UNDECIDED } from '#domain/case-file/move-rules/rule.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import type { Locale } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { formatDay, localDateIn } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { AnswerBy } from './answer-by.tsx'
import { RESIDENT_MOVES, ResidentFields, type ResidentMove } from './resident-fields.tsx'
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

/** What the person can do now; nothing while we ask for nothing. */
export function ResidentMoves(props: ResidentMovesProps) {
  const { locale, tracking, openForm, states } = props
  const t = translator(locale)
  const moves = RESIDENT_MOVES.filter((move) => tracking.moves.includes(move))
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
  const { locale, tracking, move, states, errors, newKey } = props
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
      <ResidentFields
        locale={locale}
        tracking={tracking}
        move={move}
        refused={states.get(move)?.raw ?? null}
        errors={errors}
      />
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
