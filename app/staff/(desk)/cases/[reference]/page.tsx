import { notFound } from 'next/navigation'
import { readTyped } from '#app/http/refused.ts'
import { personOf, readStaffSession, staffActor } from '#app/http/staff.ts'
import type { FieldError } from '#components/form/error-summary.tsx'
import { Panel } from '#components/page/panel.tsx'
import { CaseAnswers } from '#components/staff/case/case-answers.tsx'
import { CaseClocks } from '#components/staff/case/case-clocks.tsx'
import { CaseFacts, CaseHead } from '#components/staff/case/case-head.tsx'
import { CaseRelations } from '#components/staff/case/case-relations.tsx'
import { CaseTimeline } from '#components/staff/case/case-timeline.tsx'
import type { Reader } from '#components/staff/case/case-view.ts'
import { CaseWishes } from '#components/staff/case/case-wishes.tsx'
import { CaseCustody } from '#components/staff/case/custody.tsx'
import { CaseLegs } from '#components/staff/case/legs.tsx'
import { MovedOn } from '#components/staff/case/moved-on.tsx'
import { CaseOrders } from '#components/staff/case/orders.tsx'
import { CaseWaits } from '#components/staff/case/waits.tsx'
import { CaseTags } from '#components/staff/desk/case-tags.tsx'
import { OthersWriting } from '#components/staff/desk/others-writing.tsx'
import { ReplyDesk } from '#components/staff/desk/reply-desk.client.tsx'
import { tagProblem } from '#components/staff/desk/tag-problem.ts'
import {
  fieldId,
  type MoveProblem,
  namedProblemWords,
  problemWords,
  refusalWords,
} from '#components/staff/move/move-context.ts'
import { MoveList, type RefusedMove } from '#components/staff/move/move-list.tsx'
import { isStaffMove } from '#components/staff/move/staff-moves.ts'
import { NoticePanel } from '#components/staff/notice/notice-panel.tsx'
import { ReviewRequestPanel, reviewRequestErrors } from '#components/staff/review/review-request-panel.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { CaseVisits } from '#components/staff/visit/case-visits.tsx'
import { wordsIn } from '#domain/locale.ts'
import { isRefusal } from '#domain/refusal.ts'
import { translator } from '#i18n/translate.ts'
import { type FormState, readFormState } from '#usecases/browser/form-state.ts'
import { openForStaff, type StaffCase } from '#usecases/case-file/open-for-staff.ts'
import { caseDesk } from '#usecases/desk/case-desk.ts'
import { hall } from '#usecases/hall.ts'
import { noticeOnCase } from '#usecases/notice/notice-on-case.ts'
import { one, type Query } from '../../queue-address.ts'
import { moveStarts } from './move-starts.ts'

export const dynamic = 'force-dynamic'

type CasePageProps = { params: Promise<{ reference: string }>; searchParams: Promise<Query> }

export default async function CasePage({ params, searchParams }: CasePageProps) {
  const { reference } = await params
  const path = `/staff/cases/${reference}`
  const actor = await staffActor(path)
  const open = await hall()
  const caseFile = await openForStaff(open, actor, reference).catch(missing)
  const reader: Reader = { locale: actor.locale, t: translator(actor.locale), caseFile }
  const { t } = reader
  const session = await readStaffSession()
  const state = await readFormState(open, session, path)
  const reviewOf = await readFormState(open, session, `${path}/review-of`)
  const refused = refusedOf(state)
  const preview = refused?.problems.find(isPreview)
  const query = await searchParams
  const done = one(query.done)
  const chosen = { move: one(query.move), template: one(query.template) }
  const desk = await caseDesk(open, actor, caseFile, chosen.template === '' ? '' : chosen.move)
  const onNotice = await noticeOnCase(open, actor, caseFile)
  return (
    <StaffPage
      locale={actor.locale}
      town={caseFile.town.settings}
      person={personOf(actor, caseFile.town)}
      path={path}
      title={`${reference} ${caseFile.title || wordsIn(caseFile.service.title, actor.locale)}`}
      section="queue"
      errors={[
        ...(refused ? errorsOf(reader, refused, state?.reason ?? null) : []),
        ...reviewRequestErrors(reader, reviewOf),
      ]}
    >
      {state?.since && <MovedOn reader={reader} since={state.since} />}
      {refused && preview && (
        <Panel tone="near">
          <a href={`#${fieldId(refused.move, preview.field)}`}>{problemWords(reader, preview)}</a>
        </Panel>
      )}
      {!refused && isStaffMove(done) && (
        <Panel tone="kept">{t('staff.case.done', { what: t(`move.done.${done}`) })}</Panel>
      )}
      <CaseHead reader={reader} />
      <CaseTags
        locale={actor.locale}
        path={path}
        tags={desk.tags}
        mayTag={desk.mayTag}
        known={desk.known}
        problem={tagProblem(t, one(query.tag))}
        typed={await typedAt(`${path}/tag`, 'tag', one(query.tag))}
      />
      <OthersWriting locale={actor.locale} zone={caseFile.town.settings.zone} writing={desk.writing} />
      <CaseOrders reader={reader} />
      <CaseWishes reader={reader} />
      <CaseWaits reader={reader} />
      <NoticePanel
        reader={reader}
        onCase={onNotice}
        keyValue={open.newId()}
        problem={one(query.notice)}
        typed={await typedAt(`${path}/objects-to`, 'notice', one(query.notice))}
      />
      <ReviewRequestPanel reader={reader} refused={reviewOf} isBegun={one(query.review) === 'begun'} />
      <div className="case">
        <aside>
          <CaseFacts reader={reader} />
          <CaseClocks reader={reader} />
          <CaseCustody reader={reader} />
          <CaseRelations reader={reader} />
        </aside>
        <div>
          <CaseAnswers reader={reader} />
          <CaseLegs reader={reader} />
          <CaseVisits reader={reader} keyValue={open.newId()} />
          <MoveList
            reader={reader}
            keyValue={open.newId()}
            refused={refused}
            starts={moveStarts(caseFile.locale, desk.replies, desk.drafts, chosen)}
          />
          <section aria-labelledby="timeline">
            <h2 id="timeline">{t('staff.case.timeline')}</h2>
            <CaseTimeline reader={reader} entries={caseFile.timeline} />
          </section>
        </div>
      </div>
      <p>
        <a href="/staff">{t('staff.case.back')}</a>
      </p>
      <ReplyDesk action={`${path}/draft`} saved={t('desk.draft.saved')} notSaved={t('desk.draft.notSaved')} />
    </StaffPage>
  )
}

/** What was typed into a small form of the page; empty unless it was refused. */
async function typedAt(address: string, field: string, problem: string): Promise<string> {
  return problem === '' ? '' : ((await readTyped(address))[field]?.[0] ?? '')
}

function missing(error: unknown): Promise<StaffCase> {
  if (isRefusal(error) && error.code === 'not-found') notFound()
  throw error
}

function refusedOf(state: FormState | null): RefusedMove | null {
  const move = state?.raw.move?.[0] ?? ''
  return state && isStaffMove(move) ? { move, raw: state.raw, problems: state.problems } : null
}

/** Nothing is wrong: what everybody will see is shown once before it goes out. */
function isPreview({ code }: MoveProblem): boolean {
  return code === 'look-first'
}

function errorsOf(reader: Reader, { move, problems }: RefusedMove, reason: string | null): FieldError[] {
  if (problems.length > 0) {
    const wrong = problems.filter((problem) => !isPreview(problem))
    return wrong.map((problem) => ({
      id: fieldId(move, problem.field),
      message: namedProblemWords(reader, problem),
    }))
  }
  return reason === null ? [] : [{ id: `move-${move}`, message: refusalWords(reader, reason) }]
}
