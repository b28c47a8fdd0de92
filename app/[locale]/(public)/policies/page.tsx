import { localeOf } from '#app/http/locale.ts'
import { DoorList } from '#components/page/door-list.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

export default async function PoliciesPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOf(params)
  const town = await currentTown(await hall())
  const t = translator(locale)
  const doors = [...town.policies.values()].map(({ slug, title, summary }) => ({
    href: `/${locale}/policies/${slug}`,
    title: wordsIn(title, locale),
    text: wordsIn(summary, locale),
  }))

  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path="/policies"
      section="policies"
      title={t('policy.indexTitle')}
      description={t('policy.indexIntro')}
    >
      <h1>{t('policy.indexTitle')}</h1>
      <p className="lede">{t('policy.indexIntro')}</p>
      <DoorList doors={doors} />
    </PublicPage>
  )
}
