import { notFound } from 'next/navigation'
import { personOf, readStaffSession, staffActor } from '#app/http/staff.ts'
import { EarlierCaseFiles } from '#components/staff/intake/earlier-case-files.tsx'
import { type IntakeContext, intakeErrors } from '#components/staff/intake/intake-context.ts'
import { IntakeForm } from '#components/staff/intake/intake-form.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { translator } from '#i18n/translate.ts'
import { readFormState } from '#usecases/browser/form-state.ts'
import { findEarlierOf } from '#usecases/case-file/find-same-person.ts'
import { mayTakeIn, servicesToTakeIn } from '#usecases/case-file/take-intake.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/intake'

export default async function IntakePage() {
  const actor = await staffActor(PAGE)
  if (!mayTakeIn(actor)) notFound()
  const open = await hall()
  const town = await currentTown(open)
  const { locale } = actor
  const t = translator(locale)
  const state = await readFormState(open, await readStaffSession(), PAGE)
  const errors = intakeErrors(t, state?.problems ?? [])
  const context: IntakeContext = { t, locale, town, raw: state?.raw ?? {}, errors }
  const earlier = state?.reason === 'same-person' ? await findEarlierOf(open, actor, state.raw) : []
  const title = t('staff.intake.title')
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={PAGE}
      title={title}
      section="intake"
      errors={earlier.length > 0 ? [{ id: 'earlier', message: t('staff.intake.earlier') }] : errors}
      narrow
    >
      <h1>{title}</h1>
      <p className="soft">{t('staff.intake.intro')}</p>
      <IntakeForm
        context={context}
        keyValue={open.newId()}
        services={servicesToTakeIn(town)}
        earlier={earlier.length > 0 && <EarlierCaseFiles locale={locale} town={town} earlier={earlier} />}
      />
    </StaffPage>
  )
}
