import { readBrowser } from '#app/http/browser.ts'
import { localeOf } from '#app/http/locale.ts'
import { trackErrors } from '#components/case-file/track-errors.ts'
import { TrackForm } from '#components/case-file/track-form.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { translator } from '#i18n/translate.ts'
import { readFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

export default async function TrackPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOf(params)
  const open = await hall()
  const town = await currentTown(open)
  const state = await readFormState(open, await readBrowser(), '/track')
  const errors = trackErrors(locale, state?.reason ?? null)
  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path="/track"
      section="track"
      title={translator(locale)('track.title')}
      errors={errors}
      narrow
    >
      <TrackForm
        locale={locale}
        town={town}
        reference={state?.raw.reference?.[0] ?? ''}
        errors={errors}
        back="/track"
      />
    </PublicPage>
  )
}
