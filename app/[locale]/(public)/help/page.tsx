import { localeOf } from '#app/http/locale.ts'
import { Facts } from '#components/page/facts.tsx'
import { PhoneLink } from '#components/page/phone-link.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { UrgentHelp } from '#components/page/urgent-help.tsx'
import { WordSections } from '#components/prose/word-sections.tsx'
import { messagesOf } from '#i18n/messages.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

export default async function HelpPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOf(params)
  const { settings, emergency } = await currentTown(await hall())
  const t = translator(locale)
  const { sections, words } = messagesOf(locale).help

  return (
    <PublicPage locale={locale} town={settings} path="/help" title={t('help.title')} narrow>
      <div className="prose">
        <h1>{t('help.title')}</h1>
        <p className="lede">
          {t.rich('help.intro', { phone: () => <PhoneLink phone={settings.dutyPhone} /> })}
        </p>
        <p>
          <a href={`/${locale}/offices`}>{t('help.offices')}</a>
        </p>
        <UrgentHelp locale={locale} dutyPhone={settings.dutyPhone} emergency={emergency} />
        <WordSections locale={locale} sections={sections} />
        <section aria-labelledby="words">
          <h2 id="words">{words.title}</h2>
          <Facts rows={Object.values(words.terms).map(({ term, text }) => ({ label: term, value: text }))} />
        </section>
      </div>
    </PublicPage>
  )
}
