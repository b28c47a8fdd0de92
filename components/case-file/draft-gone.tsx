import { Button } from '#components/form/button.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import { translator } from '#i18n/translate.ts'

type DraftGoneProps = { locale: Locale; town: Town; service: Service }

/** The draft ended, was cleared, or never was: says so, and offers a new start. */
export function DraftGone({ locale, town, service }: DraftGoneProps) {
  const t = translator(locale)
  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path={`/services/${service.slug}`}
      section="services"
      title={t('filing.goneTitle')}
      isPersonal
      narrow
    >
      <p className="steps">{wordsIn(service.title, locale)}</p>
      <h1>{t('filing.goneTitle')}</h1>
      <p>{t('filing.goneText')}</p>
      <p>{t.rich('filing.goneFiled', { link: (words) => <a href={`/${locale}/track`}>{words}</a> })}</p>
      <form method="post" action={`/${locale}/services/${service.slug}/start`}>
        <Button>{t('filing.startAgain')}</Button>
      </form>
    </PublicPage>
  )
}
