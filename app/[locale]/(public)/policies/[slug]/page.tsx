import { notFound } from 'next/navigation'
import { localeOf } from '#app/http/locale.ts'
import { ButtonLink } from '#components/form/button.tsx'
import { Breadcrumbs } from '#components/page/breadcrumbs.tsx'
import { PhoneLink } from '#components/page/phone-link.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { Contents } from '#components/prose/contents.tsx'
import { PolicyFacts } from '#components/prose/policy-facts.tsx'
import { PolicySources } from '#components/prose/policy-sources.tsx'
import { Prose } from '#components/prose/prose.tsx'
import { renderPolicy } from '#components/prose/render-policy.ts'
import { htmlLang, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

type PolicyPageProps = { params: Promise<{ locale: string; slug: string }> }

export default async function PolicyPage({ params }: PolicyPageProps) {
  const locale = await localeOf(params)
  const { slug } = await params
  const town = await currentTown(await hall())
  const policy = town.policies.get(slug) ?? notFound()
  const t = translator(locale)
  const title = wordsIn(policy.title, locale)
  const prose = renderPolicy(policy, locale)
  const services = policy.services.flatMap((name) => town.services.get(name) ?? [])

  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path={`/policies/${slug}`}
      section="policies"
      title={title}
      description={wordsIn(policy.summary, locale)}
    >
      <Breadcrumbs locale={locale} links={[{ href: `/${locale}/policies`, text: t('site.policies') }]} />
      <div className="beside">
        <div className="narrow">
          <h1>{title}</h1>
          <p className="lede">{wordsIn(policy.summary, locale)}</p>
          <ul className="acts" aria-label={t('policy.services')}>
            {services.map((service, index) => (
              <li key={service.slug}>
                <ButtonLink href={`/${locale}/services/${service.slug}`} kind={index === 0 ? 'act' : 'quiet'}>
                  {wordsIn(service.title, locale)}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </div>
        <aside>
          <Contents locale={locale} headings={prose.headings} />
        </aside>
        <article className="narrow" lang={htmlLang(locale)}>
          <Prose prose={prose} />
          <section className="group" aria-labelledby="ask">
            <h2 id="ask">{t('policy.askTitle')}</h2>
            <p>
              {t.rich('policy.askText', {
                ask: (words) => <a href={`/${locale}/services/ask-a-question`}>{words}</a>,
                phone: () => <PhoneLink phone={town.settings.dutyPhone} />,
              })}
            </p>
          </section>
          <PolicySources locale={locale} policy={policy} prose={prose} />
          <PolicyFacts locale={locale} policy={policy} owner={town.units.get(policy.owner)} />
        </article>
      </div>
    </PublicPage>
  )
}
