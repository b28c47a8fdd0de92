import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { localeOf } from '#app/http/locale.ts'
import { DoorService } from '#components/case-file/door-service.tsx'
import { ServiceStart } from '#components/case-file/service-start.tsx'
import { Breadcrumbs } from '#components/page/breadcrumbs.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

type ServicePageProps = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: ServicePageProps): Promise<Metadata> {
  const { locale, slug } = await params
  return { alternates: { canonical: `/${locale}/services/${slug}` } }
}

export default async function ServicePage({ params }: ServicePageProps) {
  const locale = await localeOf(params)
  const { slug } = await params
  const town = await currentTown(await hall())
  const service = town.services.get(slug)
  if (!service) notFound()
  const title = wordsIn(service.title, locale)
  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path={`/services/${slug}`}
      section="services"
      title={title}
      description={wordsIn(service.summary, locale)}
      narrow
    >
      <Breadcrumbs
        locale={locale}
        links={[{ href: `/${locale}/services`, text: translator(locale)('services.title') }]}
      />
      <h1>{title}</h1>
      {service.door ? (
        <DoorService locale={locale} town={town} service={service} />
      ) : (
        <ServiceStart locale={locale} town={town} service={service} />
      )}
    </PublicPage>
  )
}
