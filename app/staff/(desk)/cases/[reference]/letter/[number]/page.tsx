import { notFound } from 'next/navigation'
import { ifThere, letterNumber } from '#app/http/letter.ts'
import { personOf, staffActor } from '#app/http/staff.ts'
import { LetterLinks, LetterSheet } from '#components/letter/letter-sheet.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { letterText } from '#i18n/letter/letter-text.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { readStaffLetter } from '#usecases/letter/read-letter.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

type LetterPageProps = { params: Promise<{ reference: string; number: string }> }

/** The letter as the person gets it, in their language. */
export default async function StaffLetterPage({ params }: LetterPageProps) {
  const { reference, number } = await params
  const page = `/staff/cases/${reference}`
  const path = `${page}/letter/${number}`
  const actor = await staffActor(path)
  const open = await hall()
  const town = await currentTown(open)
  const { letter, address } =
    (await ifThere(readStaffLetter(open, actor, reference, letterNumber(number)))) ?? notFound()
  return (
    <StaffPage
      locale={actor.locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={path}
      title={translator(actor.locale)('letter.title', { reference })}
      section="queue"
      narrow
    >
      <LetterLinks locale={actor.locale} pdf={`${path}/pdf`} back={page} isStaff />
      <LetterSheet text={letterText(letter)} address={address} />
    </StaffPage>
  )
}
