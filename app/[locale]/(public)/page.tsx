import { localeOf } from '#app/http/locale.ts'
import { DoorList } from '#components/page/door-list.tsx'
import { KeptWord } from '#components/page/kept-word.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { SearchForm } from '#components/page/search-form.tsx'
import { UrgentHelp } from '#components/page/urgent-help.tsx'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { publicFigures } from '#usecases/measure/public-figures.ts'

export const dynamic = 'force-dynamic'

export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOf(params)
  const figures = await publicFigures(await hall())
  const { town } = figures
  const t = translator(locale)
  const doors = [
    { ...door('apply'), href: '/services#application' },
    { ...door('complain'), href: '/services#complaint' },
    { ...door('ask'), href: '/services#inquiry' },
    { ...door('track'), href: '/track' },
    {
      title: t('home.policies.title'),
      text: t('home.policies.text', { count: town.policies.size }),
      href: '/policies',
    },
    { ...door('neighbour'), href: '/services/someone-needs-help' },
  ]

  return (
    <PublicPage locale={locale} town={town.settings} path="" title={t('home.title')}>
      <h1 className="hero">{t('home.title')}</h1>
      <SearchForm locale={locale} />
      <p className="soft small">{t('home.searchHint')}</p>
      <UrgentHelp locale={locale} dutyPhone={town.settings.dutyPhone} emergency={town.emergency} />
      <h2 className="sr">{t('home.doorsTitle')}</h2>
      <DoorList doors={doors.map(({ href, ...words }) => ({ ...words, href: `/${locale}${href}` }))} />
      <KeptWord locale={locale} figures={figures} />
    </PublicPage>
  )

  function door(name: 'apply' | 'complain' | 'ask' | 'track' | 'neighbour') {
    return { title: t(`home.${name}.title`), text: t(`home.${name}.text`) }
  }
}
