import { CheckboxList } from '#components/form/checkbox-list.tsx'
import { RadioList } from '#components/form/radio-list.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { type Reader, staffName } from '#components/staff/case/case-view.ts'
import { htmlLang } from '#domain/locale.ts'
import { namesIn } from '#domain/summary/names-in.ts'
import { ownWords, redact } from '#domain/summary/redact.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

/** Begun with the last draft, or with the person's own words without what the hall knows to point to them. */
export function DraftSummaryFields(context: MoveContext) {
  const { raw, reader } = context
  const { t, locale, caseFile } = reader
  const begun = Object.keys(raw).length > 0
  const last = lastDraft(reader)
  const text = fieldProps(context, 'text')
  const language = fieldProps(context, 'language')
  return (
    <>
      <TextArea
        {...text}
        value={
          begun ? text.value : (last?.text ?? redact(ownWords(caseFile.answers), namesIn(caseFile.answers)))
        }
        label={t('summary.form.text')}
        hint={t('summary.form.textHint')}
        rows={6}
      />
      <RadioList
        {...language}
        value={language.value || (last?.language ?? locale)}
        label={t('summary.form.language')}
        options={[
          { value: 'zh', label: t('summary.form.zh') },
          { value: 'en', label: t('summary.form.en') },
        ]}
      />
      <CheckboxList
        {...fieldProps(context, 'checked')}
        label={t('summary.form.checked')}
        values={raw.checked ?? []}
        options={[{ value: 'yes', label: t('summary.form.checkedYes') }]}
      />
    </>
  )
}

/** What everybody would read, beside what the person wrote. */
export function ApproveSummaryFields({ reader }: MoveContext) {
  const { t, caseFile } = reader
  const { publicSummary } = caseFile.state
  if (!publicSummary) return null
  return (
    <>
      <p>{t('notice.form.draftBy', { name: staffName(reader, publicSummary.byStaffId) })}</p>
      <SummaryWords reader={reader} />
      <p className="soft">{t('summary.form.approveHint')}</p>
    </>
  )
}

export function ReturnSummaryFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  const isApprover = caseFile.moves.includes('approve-summary')
  return (
    <>
      {!isApprover && <SummaryWords reader={context.reader} />}
      <TextArea
        {...fieldProps(context, 'text')}
        label={t(isApprover ? 'notice.form.returnWhy' : 'notice.form.takeBackWhy')}
        isOptional={!isApprover}
        rows={3}
      />
    </>
  )
}

function SummaryWords({ reader }: { reader: Reader }) {
  const { t, caseFile } = reader
  const { publicSummary } = caseFile.state
  const words = caseFile.timeline.find(({ event }) => event.number === publicSummary?.number)?.text?.text
  return (
    <section className="reply" aria-label={t('summary.form.asShown')}>
      <p className="whom">{t('summary.form.asShown')}</p>
      <p className="typed" lang={htmlLang(publicSummary?.language ?? 'zh')}>
        {typeof words === 'string' ? words : ''}
      </p>
    </section>
  )
}

function lastDraft({ caseFile }: Reader) {
  const last = caseFile.timeline.findLast(({ event }) => event.type === 'summary-drafted')
  if (last?.event.type !== 'summary-drafted' || typeof last.text?.text !== 'string') return null
  return { text: last.text.text, language: last.event.data.language }
}
