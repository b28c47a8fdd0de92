import { notFound } from 'next/navigation'
import { personOf, staffActor } from '#app/http/staff.ts'
import { NoticePoster } from '#components/notice/notice-poster.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { isLocale } from '#domain/locale.ts'
import { isRefusal } from '#domain/refusal.ts'
import { translator } from '#i18n/translate.ts'
import { openForStaff, type StaffCase } from '#usecases/case-file/open-for-staff.ts'
import { hall } from '#usecases/hall.ts'
import { noticeOnCase } from '#usecases/notice/notice-on-case.ts'
import { one, type Query } from '../../../../queue-address.ts'

export const dynamic = 'force-dynamic'

type PosterPageProps = {
  params: Promise<{ reference: string; number: string }>
  searchParams: Promise<Query>
}

/** The poster of the notice that stands, for the community board: in the town's first language unless asked otherwise. */
export default async function PosterPage({ params, searchParams }: PosterPageProps) {
  const { reference, number } = await params
  const page = `/staff/cases/${reference}`
  const path = `${page}/poster/${number}`
  const actor = await staffActor(path)
  const open = await hall()
  const caseFile = await openForStaff(open, actor, reference).catch(missing)
  const { notice } = await noticeOnCase(open, actor, caseFile)
  if (notice === null || String(notice.days.notice) !== number) notFound()
  const asked = one((await searchParams).in)
  const locale = isLocale(asked) ? asked : 'zh'
  const t = translator(actor.locale)
  const title = t('notice.poster.title', { number: notice.days.notice })
  const isUp = caseFile.now < notice.days.endsAt
  return (
    <StaffPage
      locale={actor.locale}
      town={caseFile.town.settings}
      person={personOf(actor, caseFile.town)}
      path={path}
      title={title}
      section="queue"
    >
      <div className="no-print">
        <p className="crumb">
          <a href={page}>{t('notice.poster.back')}</a>
        </p>
        <h1>{title}</h1>
        <p>{t(isUp ? 'notice.poster.print' : 'notice.poster.over')}</p>
        {isUp && (
          <p>
            <a href={`${path}?in=zh`}>{t('notice.poster.inChinese')}</a>
            {' · '}
            <a href={`${path}?in=en`}>{t('notice.poster.inEnglish')}</a>
          </p>
        )}
      </div>
      {isUp && (
        <NoticePoster
          locale={locale}
          town={caseFile.town}
          notice={notice}
          address={`${open.settings.publicUrl}/${locale}/notices/${notice.code}`}
        />
      )}
    </StaffPage>
  )
}

function missing(error: unknown): Promise<StaffCase> {
  if (isRefusal(error) && error.code === 'not-found') notFound()
  throw error
}
