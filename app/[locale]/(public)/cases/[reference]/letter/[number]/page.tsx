import { notFound, redirect } from 'next/navigation'
import { readBrowser } from '#app/http/browser.ts'
import { ifThere, letterNumber } from '#app/http/letter.ts'
import { localeOf } from '#app/http/locale.ts'
import { LetterLinks, LetterSheet } from '#components/letter/letter-sheet.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { parseReference } from '#domain/reference/reference.ts'
import { letterText } from '#i18n/letter/letter-text.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { readResidentLetter } from '#usecases/letter/read-letter.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { residentOf } from '#usecases/track/resident-of.ts'

export const dynamic = 'force-dynamic'

type LetterPageProps = { params: Promise<{ locale: string; reference: string; number: string }> }

export default async function LetterPage({ params }: LetterPageProps) {
  const locale = await localeOf(params)
  const { reference: typed, number } = await params
  const open = await hall()
  const town = await currentTown(open)
  const reference = parseReference(typed, town.settings.prefix) ?? notFound()
  const path = `/cases/${reference}`
  const holder = await residentOf(open, await readBrowser(), reference)
  if (!holder) redirect(`/${locale}${path}`)
  const shown =
    (await ifThere(readResidentLetter(open, holder.actor, holder.row, letterNumber(number)))) ?? notFound()
  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path={`${path}/letter/${number}`}
      section="track"
      title={translator(locale)('letter.title', { reference })}
      isPersonal
      narrow
    >
      <LetterLinks
        locale={locale}
        pdf={`/${locale}${path}/letter/${number}/pdf`}
        back={`/${locale}${path}`}
      />
      <LetterSheet text={letterText(shown.letter)} address={shown.address} />
    </PublicPage>
  )
}
