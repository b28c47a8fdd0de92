import { localeOf } from '#app/http/locale.ts'
import { DoorList } from '#components/page/door-list.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { CASE_KINDS } from '#domain/case-file/words.ts'
import { wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

export default async function ServicesPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOf(params)
  const town = await currentTown(await hall())
  const t = translator(locale)
  const byKind = Map.groupBy(town.services.values(), (service) => service.kind)

  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path="/services"
      section="services"
      title={t('services.title')}
      description={t('services.intro')}
    >
      <h1>{t('services.title')}</h1>
      <p className="lede">{t('services.intro')}</p>
      {CASE_KINDS.filter((kind) => byKind.has(kind)).map((kind) => (
        <section className="group" key={kind} aria-labelledby={kind}>
          <h2 id={kind}>{t(`services.kind.${kind}`)}</h2>
          <p className="soft">{t(`services.kindText.${kind}`)}</p>
          <DoorList
            doors={(byKind.get(kind) ?? []).map(({ slug, title, summary }) => ({
              href: `/${locale}/services/${slug}`,
              title: wordsIn(title, locale),
              text: wordsIn(summary, locale),
            }))}
          />
        </section>
      ))}
      <section className="group" aria-labelledby="unsure">
        <h2 id="unsure">{t('services.unsure')}</h2>
        <p>
          {t.rich('services.unsureText', {
            ask: (words) => <a href={`/${locale}/services/ask-a-question`}>{words}</a>,
          })}
        </p>
      </section>
    </PublicPage>
  )
}
