import { localeOf } from '#app/http/locale.ts'
import { PublicPage } from '#components/page/public-page.tsx'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

export default async function ClearedPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOf(params)
  const town = await currentTown(await hall())
  const t = translator(locale)
  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path="/cleared"
      title={t('filing.clearedTitle')}
      isPersonal
      narrow
    >
      <h1>{t('filing.clearedTitle')}</h1>
      <p>{t('filing.clearedText')}</p>
    </PublicPage>
  )
}
