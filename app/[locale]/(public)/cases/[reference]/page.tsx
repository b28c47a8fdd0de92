import { notFound } from 'next/navigation'
import { readBrowser } from '#app/http/browser.ts'
import { localeOf } from '#app/http/locale.ts'
import { moveErrors } from '#components/case-file/move-errors.ts'
import { ResidentMoves } from '#components/case-file/resident-moves.tsx'
import { trackErrors } from '#components/case-file/track-errors.ts'
import { TrackForm } from '#components/case-file/track-form.tsx'
import { TrackedCase } from '#components/case-file/tracked-case.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { readFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { readTracking } from '#usecases/track/read-tracking.ts'
import { residentOf } from '#usecases/track/resident-of.ts'

export const dynamic = 'force-dynamic'

type CasePageProps = {
  params: Promise<{ locale: string; reference: string }>
  searchParams: Promise<{ done?: string; form?: string }>
}

export default async function CasePage({ params, searchParams }: CasePageProps) {
  const locale = await localeOf(params)
  const { reference } = await params
  const { done, form } = await searchParams
  if (!/^[A-Za-z0-9-]{1,20}$/.test(reference)) notFound()
  const open = await hall()
  const town = await currentTown(open)
  const browser = await readBrowser()
  const path = `/cases/${reference}`
  const holder = await residentOf(open, browser, reference)
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
        <TrackForm locale={locale} town={town} reference={reference} errors={errors} back={path} />
      </PublicPage>
    )
  }
  const tracking = await readTracking(open, holder.actor, holder.row)
  const openForm = tracking.moves.find((move) => move === form) ?? null
  const kept = await Promise.all(
    tracking.moves.map(
      async (move) => [move, await readFormState(open, browser, `${path}/${move}`)] as const,
    ),
  )
  const states = new Map(kept.flatMap(([move, state]) => (state ? [[move, state] as const] : [])))
  const errors = openForm ? moveErrors(locale, openForm, states.get(openForm) ?? null) : []
  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path={path}
      section="track"
      title={`${holder.row.reference} · ${wordsIn(tracking.service.title, locale)}`}
      errors={errors}
      isPersonal
      narrow
    >
      <TrackedCase locale={locale} tracking={tracking} done={done ?? null}>
        <ResidentMoves
          locale={locale}
          tracking={tracking}
          states={states}
          openForm={openForm}
          errors={errors}
          newKey={open.newId}
        />
      </TrackedCase>
    </PublicPage>
  )
}
