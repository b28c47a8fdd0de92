import { notFound } from 'next/navigation'
import { personOf, readStaffSession, staffActor } from '#app/http/staff.ts'
import { LostCode, Promises, ReceiptSlip } from '#components/case-file/receipt.tsx'
import { Button } from '#components/form/button.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { htmlLang, wordsIn } from '#domain/locale.ts'
import { parseReference } from '#domain/reference/reference.ts'
import { translator } from '#i18n/translate.ts'
import { readStaffReceipt } from '#usecases/case-file/staff-receipt.ts'
import { mayTakeIn } from '#usecases/case-file/take-intake.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

type ReceiptPageProps = { params: Promise<{ reference: string }> }

/** The receipt of an intake or of a new code, in the language of whoever gets it; only in the session that made it. */
export default async function StaffReceiptPage({ params }: ReceiptPageProps) {
  const typed = (await params).reference
  const page = `/staff/cases/${typed}`
  const actor = await staffActor(`${page}/receipt`)
  const open = await hall()
  const town = await currentTown(open)
  const reference = parseReference(typed, town.settings.prefix) ?? notFound()
  const receipt = await readStaffReceipt(open, (await readStaffSession()) ?? '', reference)
  const { locale } = actor
  const t = translator(locale)
  const title = t('staff.intake.receiptTitle')
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={`${page}/receipt`}
      title={title}
      section="intake"
      narrow
    >
      <h1 className="no-print">{title}</h1>
      <p className="no-print">{t(receipt ? 'staff.intake.receiptOnce' : 'staff.intake.gone')}</p>
      {receipt && (
        <section lang={htmlLang(receipt.locale)}>
          <p className="steps">{wordsIn(receipt.service.title, receipt.locale)}</p>
          <ReceiptSlip
            locale={receipt.locale}
            reference={reference}
            accessCode={receipt.accessCode}
            address={`${open.settings.publicUrl}/${receipt.locale}/cases/${reference}`}
          />
          <h2>{translator(receipt.locale)('filing.next')}</h2>
          <Promises locale={receipt.locale} town={town} promises={receipt.promises} />
          <LostCode locale={receipt.locale} town={town} />
        </section>
      )}
      <ul className="acts no-print">
        {receipt && (
          <li>
            <form method="post" action={`${page}/receipt/put-away`}>
              <Button>{t('staff.intake.putAway')}</Button>
            </form>
          </li>
        )}
        <li>
          <a href={page}>{t('staff.intake.toCase')}</a>
        </li>
        {mayTakeIn(actor) && (
          <li>
            <a href="/staff/intake">{t('staff.intake.another')}</a>
          </li>
        )}
      </ul>
    </StaffPage>
  )
}
