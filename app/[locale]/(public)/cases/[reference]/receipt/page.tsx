import { notFound, redirect } from 'next/navigation'
import { readBrowser } from '#app/http/browser.ts'
import { localeOf } from '#app/http/locale.ts'
import { ClearComputer } from '#components/case-file/clear-computer.tsx'
import { LostCode, Promises, ReceiptSlip } from '#components/case-file/receipt.tsx'
import { ButtonLink } from '#components/form/button.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { wordsIn } from '#domain/locale.ts'
import { parseReference } from '#domain/reference/reference.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { readReceipt } from '#usecases/track/read-receipt.ts'

export const dynamic = 'force-dynamic'

export default async function ReceiptPage({
  params,
}: {
  params: Promise<{ locale: string; reference: string }>
}) {
  const locale = await localeOf(params)
  const { reference: typed } = await params
  const open = await hall()
  const reference = parseReference(typed, (await currentTown(open)).settings.prefix) ?? notFound()
  const receipt = await readReceipt(open, await readBrowser(), reference)
  if (!receipt) redirect(`/${locale}/cases/${reference}`)
  const { town, service, accessCode, joined, promises } = receipt
  const t = translator(locale)
  const path = `/cases/${reference}`
  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path={`${path}/receipt`}
      section="track"
      title={t('filing.receiptTitle')}
      isPersonal
      narrow
    >
      <p className="steps">{wordsIn(service.title, locale)}</p>
      <h1>{t('filing.receiptTitle')}</h1>
      <p className="lead">{t('filing.receiptIntro')}</p>
      <ReceiptSlip
        locale={locale}
        reference={reference}
        accessCode={accessCode}
        address={`${open.settings.publicUrl}/${locale}${path}`}
      />
      <p className="soft small no-print">{t('filing.printHint')}</p>
      <h2>{t('filing.next')}</h2>
      {joined && <p>{t('filing.joined', { reference: joined })}</p>}
      <Promises locale={locale} town={town} promises={promises} />
      <LostCode locale={locale} town={town} />
      <p className="no-print">
        <ButtonLink href={`/${locale}${path}`}>{t('filing.toTracking')}</ButtonLink>
      </p>
      <ClearComputer locale={locale} />
    </PublicPage>
  )
}
