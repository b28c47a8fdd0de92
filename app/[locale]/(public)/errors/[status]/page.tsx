import { notFound } from 'next/navigation'
import { localeOf } from '#app/http/locale.ts'
import { PhoneLink } from '#components/page/phone-link.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { OBJECTION_SERVICE } from '#domain/notice/objection-service.ts'
import { ERROR_PLACEHOLDERS, isErrorStatus } from '#i18n/error-pages.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

type ErrorPageProps = { params: Promise<{ locale: string; status: string }> }

/** Drawn for `server/`, which keeps it, fills it in and sends it with its status; from outside it is not found. */
export default async function ErrorPage({ params }: ErrorPageProps) {
  const locale = await localeOf(params)
  const { status } = await params
  if (!isErrorStatus(status)) notFound()
  const { settings, services } = await currentTown(await hall())
  const t = translator(locale)
  const title = t(`errors.${status}.title`)

  return (
    <PublicPage
      locale={locale}
      town={settings}
      path={ERROR_PLACEHOLDERS.path}
      title={title}
      isPersonal
      narrow
    >
      <h1>{title}</h1>
      <p className="lede">{t(`errors.${status}.body`)}</p>
      <p>{t(`errors.${status}.next`)}</p>
      {status === '410' && services.has(OBJECTION_SERVICE) && (
        <p>
          {t.rich('errors.begun', {
            link: (text) => <a href={`/${locale}/services/${OBJECTION_SERVICE}`}>{text}</a>,
          })}
        </p>
      )}
      <div>{ERROR_PLACEHOLDERS.resend}</div>
      <p>{t.rich('errors.phone', { phone: () => <PhoneLink phone={settings.dutyPhone} /> })}</p>
      <p className="soft small">{t('errors.id', { id: ERROR_PLACEHOLDERS.id })}</p>
      <p>
        <a href={`/${locale}`}>{t('errors.homeLink')}</a>
      </p>
    </PublicPage>
  )
}
