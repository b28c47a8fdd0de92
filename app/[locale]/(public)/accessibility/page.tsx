import type { ReactNode } from 'react'
import { localeOf } from '#app/http/locale.ts'
import { PhoneLink } from '#components/page/phone-link.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { WordSections } from '#components/prose/word-sections.tsx'
import { messagesOf } from '#i18n/messages.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

export default async function AccessibilityPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOf(params)
  const { settings } = await currentTown(await hall())
  const t = translator(locale)
  const linkTo = (path: string) => (words: ReactNode) => <a href={`/${locale}${path}`}>{words}</a>

  return (
    <PublicPage locale={locale} town={settings} path="/accessibility" title={t('accessibility.title')} narrow>
      <div className="prose">
        <h1>{t('accessibility.title')}</h1>
        <p className="lede">{t('accessibility.intro')}</p>
        <WordSections locale={locale} sections={messagesOf(locale).accessibility.sections} />
        <p className="soft small">{t('accessibility.lawNote')}</p>
        <h2>{t('accessibility.other.title')}</h2>
        <p>{t.rich('accessibility.other.text', { phone: () => <PhoneLink phone={settings.dutyPhone} /> })}</p>
        <h2>{t('accessibility.tell.title')}</h2>
        <p>{t.rich('accessibility.tell.text', { link: linkTo('/services/complain-about-a-service') })}</p>
        <p>{t.rich('accessibility.rule', { link: linkTo('/policies/accessibility-rights') })}</p>
      </div>
    </PublicPage>
  )
}
