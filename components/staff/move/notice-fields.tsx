import { CheckboxList } from '#components/form/checkbox-list.tsx'
import { RadioList } from '#components/form/radio-list.tsx'
import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { Panel } from '#components/page/panel.tsx'
import { unitName } from '#components/staff/case/case-view.ts'
import { wordsIn } from '#domain/locale.ts'
import { householdOnNotice } from '#domain/notice/household-on-notice.ts'
import { latestDayOnFile } from '#domain/notice/latest-day-on-file.ts'
import { AMOUNT_SPANS } from '#domain/notice/notice-content.ts'
import { formatDay, formatShortDay } from '#i18n/dates.ts'
import { fieldProps, type MoveContext } from './move-context.ts'
import { NoticePreview } from './notice-preview.tsx'

/** What everybody will see, asked for word by word; once it was sent, it is shown as it will stand there. */
export function PublishNoticeFields(context: MoveContext) {
  const { raw, reader } = context
  const { t, locale, caseFile } = reader
  const { town, service, answers, today } = caseFile
  const household = householdOnNotice(answers, today)
  const begun = Object.keys(raw).length > 0
  const field = (name: string, value = '') => ({
    ...fieldProps(context, name),
    ...(!begun && { value }),
  })
  const policies = service.policies.flatMap((slug) => town.policies.get(slug) ?? [])
  const span = field('span', 'month')
  return (
    <>
      <LatestDay context={context} />
      <TextInput
        {...field('name', household.applicant)}
        label={t('notice.form.name')}
        hint={t('notice.form.nameHint')}
      />
      <TextInput
        {...field('people', household.people === null ? '' : String(household.people))}
        label={t('notice.form.people')}
        width="short"
        inputMode="numeric"
        isOptional
      />
      <Select
        {...field('help', policies[0]?.slug)}
        label={t('notice.form.help')}
        options={policies.map(({ slug, title }) => ({ value: slug, label: wordsIn(title, locale) }))}
      />
      <TextInput
        {...field('amount')}
        label={t('notice.form.amount')}
        hint={t('notice.form.amountHint')}
        width="medium"
        isOptional
      />
      <Select
        {...span}
        value={span.value || 'month'}
        label={t('notice.form.span')}
        options={AMOUNT_SPANS.map((value) => ({ value, label: t(`notice.form.spans.${value}`) }))}
      />
      <TextInput
        {...field('more')}
        label={t('notice.form.more')}
        hint={t('notice.form.moreHint')}
        width="full"
        isOptional
      />
      {needsCheck(context) && (
        <CheckboxList
          {...fieldProps(context, 'checked')}
          label={t('notice.form.checked')}
          values={raw.checked ?? []}
          options={[{ value: 'yes', label: t('notice.form.checkedYes') }]}
        />
      )}
      <NoticePreview context={context} />
    </>
  )
}

function needsCheck({ raw, problems }: MoveContext): boolean {
  return problems.some(({ code }) => code === 'shows-illness') || (raw.checked ?? []).length > 0
}

function LatestDay({ context: { reader } }: { context: MoveContext }) {
  const { t, locale, caseFile } = reader
  const day = latestDayOnFile(caseFile)
  if (day === null) return null
  const isPast = day < caseFile.today
  return (
    <Panel tone={isPast ? 'late' : 'near'}>
      <p>
        {t(isPast ? 'notice.staff.latestPassed' : 'notice.staff.latest', { day: formatDay(day, locale) })}
      </p>
    </Panel>
  )
}

export function ExamineObjectionFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  const open = caseFile.state.objections.filter(({ result }) => result === null)
  const field = fieldProps(context, 'objection')
  return (
    <>
      <Select
        {...field}
        value={field.value || String(open[0]?.objection ?? '')}
        label={t('notice.form.objection')}
        options={open.map(({ objection }) => ({
          value: String(objection),
          label: t('notice.form.objectionOf', { number: objection }),
        }))}
      />
      <RadioList
        {...fieldProps(context, 'upheld')}
        label={t('notice.form.upheld')}
        options={[
          { value: 'yes', label: t('notice.form.upheldYes') },
          { value: 'no', label: t('notice.form.upheldNo') },
        ]}
      />
      <TextArea {...fieldProps(context, 'facts')} label={t('notice.form.facts')} rows={4} />
      <TextArea {...fieldProps(context, 'reasons')} label={t('notice.form.reasons')} rows={3} isOptional />
      <TextArea
        {...fieldProps(context, 'summary')}
        label={t('notice.form.summary')}
        hint={t('notice.form.summaryHint')}
        rows={4}
      />
    </>
  )
}

export function ReportOpinionFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const { service, state } = caseFile
  const { notice, objections } = state
  return (
    <>
      <p>
        {t('notice.form.reportTo', {
          unit: unitName(caseFile, service.routing.decidingUnit ?? null, locale),
        })}
      </p>
      {notice && (
        <p>
          {t('notice.form.noticeRan', {
            number: notice.notice,
            from: formatShortDay(notice.from, locale),
            until: formatShortDay(notice.until, locale),
            count: objections.length,
          })}
        </p>
      )}
      <RadioList
        {...fieldProps(context, 'opinion')}
        label={t('notice.form.opinion')}
        options={[
          { value: 'approve', label: t('notice.form.opinionApprove') },
          { value: 'refuse', label: t('notice.form.opinionRefuse') },
        ]}
      />
      <TextArea {...fieldProps(context, 'facts')} label={t('notice.form.opinionFacts')} rows={4} />
      <TextArea {...fieldProps(context, 'reasons')} label={t('notice.form.opinionReasons')} rows={4} />
    </>
  )
}
