import { notFound } from 'next/navigation'
import { localeOf } from '#app/http/locale.ts'
import { NoticePage } from '#components/notice/notice-page.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { readPublicNotice } from '#usecases/notice/read-notice.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

type NoticePageProps = { params: Promise<{ locale: string; code: string }> }

/** In no list and in no search: whoever has the address reads it while it stands. `server/` answers 410 afterwards. */
export default async function PublicNoticePage({ params }: NoticePageProps) {
  const locale = await localeOf(params)
  const { code } = await params
  const open = await hall()
  const town = await currentTown(open)
  const notice = (await readPublicNotice(open, code)) ?? notFound()
  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path={`/notices/${notice.code}`}
      title={translator(locale)('notice.page.title')}
      isPersonal
      narrow
    >
      <NoticePage locale={locale} town={town} notice={notice} />
    </PublicPage>
  )
}
