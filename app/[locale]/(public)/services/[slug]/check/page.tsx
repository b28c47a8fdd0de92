import { notFound, redirect } from 'next/navigation'
import { readBrowser } from '#app/http/browser.ts'
import { localeOf } from '#app/http/locale.ts'
import { DraftGone } from '#components/case-file/draft-gone.tsx'
import { SameProblems } from '#components/case-file/same-problems.tsx'
import { Button } from '#components/form/button.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import { AnswerWords } from '#components/form/question/answer-words.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { SummaryList } from '#components/page/summary-list.tsx'
import { wordsIn } from '#domain/locale.ts'
import { firstUnanswered, visibleQuestions } from '#domain/service/journey.ts'
import { translator } from '#i18n/translate.ts'
import { findSameProblems } from '#usecases/case-file/same-problems.ts'
import { readDraft } from '#usecases/draft/read-draft.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

type CheckPageProps = { params: Promise<{ locale: string; slug: string }> }

export default async function CheckPage({ params }: CheckPageProps) {
  const locale = await localeOf(params)
  const { slug } = await params
  const open = await hall()
  const town = await currentTown(open)
  const draft = await readDraft(open, await readBrowser(), slug)
  const service = draft?.service ?? town.services.get(slug)
  if (!service || service.door) notFound()
  if (!draft) return <DraftGone locale={locale} town={town} service={service} />
  const missing = firstUnanswered(draft.service, draft.answers)
  const base = `/${locale}/services/${slug}`
  if (missing) redirect(`${base}/${missing.id}`)

  const t = translator(locale)
  const same = await findSameProblems(open, draft.service, draft.answers)
  const rows = visibleQuestions(draft.service, draft.answers).map((question) => ({
    id: question.id,
    label: wordsIn(question.title, locale),
    value: (
      <AnswerWords
        locale={locale}
        question={question}
        answer={draft.answers[question.id]!}
        areas={town.areas}
      />
    ),
    changeHref: `${base}/${question.id}?change=yes`,
  }))
  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path={`/services/${slug}/check`}
      section="services"
      title={t('filing.checkTitle')}
      isPersonal
      narrow
    >
      <p className="steps">{wordsIn(draft.service.title, locale)}</p>
      <h1>{t('filing.checkTitle')}</h1>
      <SummaryList locale={locale} rows={rows} />
      {same.length > 0 && (
        <SameProblems
          locale={locale}
          town={town}
          same={same}
          action={`${base}/check/file`}
          formKey={draft.row.idempotencyKey}
        />
      )}
      <h2>{t('filing.nowFile')}</h2>
      <p>{t('filing.nowFileText')}</p>
      <form method="post" action={`${base}/check/file`}>
        <HiddenKey value={draft.row.idempotencyKey} />
        <Button>{t('filing.file')}</Button>
      </form>
    </PublicPage>
  )
}
