import { notFound } from 'next/navigation'
import { readBrowser } from '#app/http/browser.ts'
import { localeOf } from '#app/http/locale.ts'
import { firstFieldOf, moveErrors } from '#components/case-file/move-errors.ts'
import { ResidentMoves } from '#components/case-file/resident-moves.tsx'
import { trackErrors } from '#components/case-file/track-errors.ts'
import { TrackForm } from '#components/case-file/track-form.tsx'
import { TrackedCase } from '#components/case-file/tracked-case.tsx'
import { sortKept, Unsent } from '#components/case-file/unsent.tsx'
import { NoticeForApplicant } from '#components/notice/notice-for-applicant.tsx'
import { Panel } from '#components/page/panel.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { MOVES } from '#domain/case-file/move.ts'
import { wordsIn } from '#domain/locale.ts'
import { parseReference } from '#domain/reference/reference.ts'
import { translator } from '#i18n/translate.ts'
import { readFormState, readFormStates } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { noticeOfCaseFile } from '#usecases/notice/read-notice.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { readTracking } from '#usecases/track/read-tracking.ts'
import { residentOf } from '#usecases/track/resident-of.ts'

export const dynamic = 'force-dynamic'

const ASKED_ANEW = { problems: [], reason: 'asked-anew' }

type CasePageProps = {
  params: Promise<{ locale: string; reference: string }>
  searchParams: Promise<{ done?: string; form?: string }>
}

export default async function CasePage({ params, searchParams }: CasePageProps) {
  const locale = await localeOf(params)
  const { reference: typed } = await params
  const { done, form } = await searchParams
  if (!/^[A-Za-z0-9-]{1,20}$/.test(typed)) notFound()
  const open = await hall()
  const town = await currentTown(open)
  const browser = await readBrowser()
  const reference = parseReference(typed, town.settings.prefix) ?? typed
  const path = `/cases/${reference}`
  const holder = await residentOf(open, browser, reference)
  const kept = await readFormStates(open, browser, path)
  const t = translator(locale)
  if (!holder) {
    const state = await readFormState(open, browser, path)
    const errors = trackErrors(locale, state?.reason ?? null)
    return (
      <PublicPage
        locale={locale}
        town={town.settings}
        path={path}
        section="track"
        title={t('track.title')}
        errors={errors}
        isPersonal
        narrow
      >
        {kept.size > 0 && (
          <Panel tone="near">
            <p>{t('track.sessionOver')}</p>
          </Panel>
        )}
        <TrackForm
          locale={locale}
          town={town}
          reference={state?.raw.reference?.[0] || reference}
          errors={errors}
          back={path}
        />
      </PublicPage>
    )
  }
  const tracking = await readTracking(open, holder.actor, holder.row)
  const notice = await noticeOfCaseFile(open, holder.row.id, tracking.state)
  const asked = MOVES.find((move) => move === form) ?? null
  const openForm = tracking.moves.find((move) => move === asked) ?? null
  const refused = asked ? (kept.get(asked) ?? null) : null
  const forms = sortKept(kept, tracking)
  const firstField = openForm && firstFieldOf(openForm, tracking.state.askedItems)
  const isAskedAnew = openForm !== null && refused !== null && !forms.open.has(openForm)
  const errors = moveErrors(locale, asked, isAskedAnew ? ASKED_ANEW : refused, firstField)
  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path={openForm ? `${path}?form=${openForm}` : path}
      section="track"
      title={`${holder.row.reference} · ${wordsIn(tracking.service.title, locale)}`}
      errors={errors}
      isPersonal
      narrow
    >
      <TrackedCase locale={locale} tracking={tracking} done={done ?? null}>
        <NoticeForApplicant
          locale={locale}
          town={town}
          state={tracking.state}
          now={tracking.now}
          notice={notice}
        />
        <Unsent locale={locale} texts={forms.unsent} />
        <ResidentMoves
          locale={locale}
          tracking={tracking}
          states={forms.open}
          openForm={openForm}
          errors={openForm ? errors : []}
          newKey={open.newId}
        />
      </TrackedCase>
    </PublicPage>
  )
}
