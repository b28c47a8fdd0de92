import { localeOf } from '#app/http/locale.ts'
import { PhoneLink } from '#components/page/phone-link.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { RetentionTable } from '#components/prose/retention-table.tsx'
import { WordSections } from '#components/prose/word-sections.tsx'
import { wordsIn } from '#domain/locale.ts'
import { messagesOf } from '#i18n/messages.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

export default async function PrivacyPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOf(params)
  const { settings, units, services } = await currentTown(await hall())
  const t = translator(locale)
  const owner = units.get(settings.owner)
  const phone = () => <PhoneLink phone={owner?.phones[0]?.number ?? settings.hotline} />

  return (
    <PublicPage locale={locale} town={settings} path="/privacy" title={t('privacy.title')} narrow>
      <div className="prose">
        <h1>{t('privacy.title')}</h1>
        <p className="lede">{t('privacy.intro')}</p>
        <p>{t.rich('privacy.who', { unit: wordsIn(owner?.name ?? settings.name, locale), phone })}</p>
        <p className="soft small">{t('privacy.lawNote')}</p>
        <WordSections locale={locale} sections={messagesOf(locale).privacy.sections} />
        <h2>{t('privacy.how')}</h2>
        <p>
          {t.rich('privacy.howText', {
            ask: (words) => <a href={`/${locale}/services/ask-a-question`}>{words}</a>,
            phone,
          })}
        </p>
        <RetentionTable
          locale={locale}
          services={[...services.values()].filter((service) => !service.door)}
        />
        <p>
          {t.rich('privacy.rule', { link: (words) => <a href={`/${locale}/policies/your-data`}>{words}</a> })}
        </p>
      </div>
    </PublicPage>
  )
}
