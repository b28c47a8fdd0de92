import { notFound } from 'next/navigation'
import { readBrowser } from '#app/http/browser.ts'
import { localeOf } from '#app/http/locale.ts'
import { DraftGone } from '#components/case-file/draft-gone.tsx'
import { Button } from '#components/form/button.tsx'
import { fieldsOfAnswer } from '#components/form/question/field-values.ts'
import { problemWords } from '#components/form/question/problem-words.ts'
import { QuestionFields } from '#components/form/question/question-fields.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { UrgentHelp } from '#components/page/urgent-help.tsx'
import { wordsIn } from '#domain/locale.ts'
import { previousQuestion, visibleQuestions } from '#domain/service/journey.ts'
import { translator } from '#i18n/translate.ts'
import { readFormState } from '#usecases/browser/form-state.ts'
import { readDraft } from '#usecases/draft/read-draft.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

type QuestionPageProps = {
  params: Promise<{ locale: string; slug: string; question: string }>
  searchParams: Promise<{ change?: string }>
}

export default async function QuestionPage({ params, searchParams }: QuestionPageProps) {
  const locale = await localeOf(params)
  const { slug, question: id } = await params
  const open = await hall()
  const town = await currentTown(open)
  const isChange = (await searchParams).change === 'yes'
  const browser = await readBrowser()
  const draft = await readDraft(open, browser, slug)
  const service = draft?.service ?? town.services.get(slug)
  const question = service?.questions.find((candidate) => candidate.id === id)
  if (!service || !question) notFound()
  if (!draft) return <DraftGone locale={locale} town={town} service={service} />

  const refused = draft.refused?.question === id ? draft.refused : null
  const errors = problemWords(locale, question.type, refused?.problems ?? [])
  const typed =
    refused ?? (draft.answers[id] ? null : await readFormState(open, browser, `/services/${slug}/${id}`))
  const raw = typed?.raw ?? fieldsOfAnswer(id, draft.answers[id])
  const visible = visibleQuestions(draft.service, draft.answers)
  const before = previousQuestion(draft.service, draft.answers, id)
  const t = translator(locale)
  const base = `/${locale}/services/${slug}`
  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path={`/services/${slug}/${id}${isChange ? '?change=yes' : ''}`}
      section="services"
      title={wordsIn(question.title, locale)}
      errors={errors}
      isPersonal
      narrow
    >
      <p className="crumb">
        <a href={isChange ? `${base}/check` : before ? `${base}/${before.id}` : base}>{t('form.back')}</a>
      </p>
      <p className="steps">
        {t('filing.step', {
          service: wordsIn(draft.service.title, locale),
          number: visible.findIndex((candidate) => candidate.id === id) + 1,
          count: visible.length,
        })}
      </p>
      {id === 'danger' && (
        <UrgentHelp locale={locale} dutyPhone={town.settings.dutyPhone} emergency={town.emergency} />
      )}
      <form method="post" action={`${base}/${id}/answer`} data-autosave="">
        {isChange && <input type="hidden" name="change" value="yes" />}
        <QuestionFields locale={locale} question={question} raw={raw} errors={errors} areas={town.areas} />
        <Button>{t('form.continue')}</Button>
      </form>
      <p className="small soft">{t('filing.keptHint', { shared: draft.row.shared ? 'yes' : 'no' })}</p>
    </PublicPage>
  )
}
