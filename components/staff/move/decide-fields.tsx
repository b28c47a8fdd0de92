import { Choice, choiceId } from '#components/form/choice.tsx'
import { FieldGroup } from '#components/form/field.tsx'
import { RadioList } from '#components/form/radio-list.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { LegAnswers } from '#components/staff/case/legs.tsx'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import { outcomesFor, rightsFor } from '#domain/case-file/outcomes.ts'
import { needsNotice } from '#domain/case-file/regime-traits.ts'
import { wordsIn } from '#domain/locale.ts'
import type { Outcome } from '#domain/town/outcome.ts'
import { formatArticle, formatCitation, formatInstrument } from '#i18n/citation.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

/** The outcome with what it needs and which rights follow; the plain summary; facts, reasons, articles, what comes next. */
export function DecideFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const { town, service, state } = caseFile
  const outcomes = outcomesFor(town, service, state.route).map((outcome) => ({
    value: outcome.id,
    label: wordsIn(outcome.title, locale),
    hint: needsWords(context, outcome),
    reveal: <Rights context={context} outcome={outcome} />,
  }))
  return (
    <>
      <LegAnswers reader={context.reader} />
      {needsNotice(town, service, state) && <p className="soft">{t('move.hint.notice')}</p>}
      <div className="outcomes">
        <RadioList {...fieldProps(context, 'outcome')} label={t('move.field.outcome')} options={outcomes} />
      </div>
      <TextArea
        {...fieldProps(context, 'summary')}
        label={t('move.field.summary')}
        hint={t('move.field.summaryHint')}
        rows={5}
      />
      <TextArea {...fieldProps(context, 'facts')} label={t('move.field.facts')} rows={4} />
      <TextArea {...fieldProps(context, 'reasons')} label={t('move.field.reasons')} rows={4} />
      <Articles context={context} />
      <TextArea {...fieldProps(context, 'next')} label={t('move.field.next')} rows={3} isOptional />
    </>
  )
}

function needsWords({ reader: { t, locale } }: MoveContext, { needs }: Outcome): string | undefined {
  if (needs.length === 0) return undefined
  const parts = needs.map((part) => t(`move.part.${part}`)).join(locale === 'zh' ? '、' : ', ')
  return t('move.field.needs', { parts })
}

/** What the letter will tell the person of their rights; shown under the outcome that is chosen. */
function Rights({ context, outcome }: { context: MoveContext; outcome: Outcome }) {
  const { t, locale, caseFile } = context.reader
  const rights = rightsFor(caseFile.town, caseFile.service, outcome.id)
  if (rights.length === 0) return <p className="small">{t('move.field.noRights')}</p>
  return (
    <>
      <p className="small">{t('move.field.rights')}</p>
      <ul className="small">
        {rights.map((right) => (
          <li key={right.kind}>
            {wordsIn(right.body, locale)}: {wordsIn(right.text, locale)} {formatCitation(right, locale)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The articles that the policies of the service cite, each once, law by law and in the order of the law. */
export function Articles({ context }: { context: MoveContext }) {
  const { t, locale, caseFile } = context.reader
  const cited = legalBasisFor(caseFile.town, caseFile.service)
  const laws = [...new Set(cited.map(({ instrument }) => instrument))]
  const bases = [...Map.groupBy(cited, ({ instrument, article }) => `${instrument} ${article}`).values()]
    .map(([first]) => first!)
    .toSorted(byArticle)
    .map((base, index) => ({ ...base, index }))
  if (bases.length === 0) return null
  const { id, error } = fieldProps(context, 'basis')
  const chosen = context.raw.basis ?? []
  return (
    <FieldGroup locale={locale} id={id} label={t('move.field.basis')} error={error}>
      {laws.map((instrument) => (
        <fieldset key={instrument} className="articles">
          <legend className="small soft">{formatInstrument(instrument, locale)}</legend>
          {bases
            .filter((base) => base.instrument === instrument)
            .map((base) => (
              <Choice
                key={base.id}
                locale={locale}
                type="checkbox"
                id={choiceId(id, base.index)}
                name="basis"
                option={{ value: base.id, label: formatArticle(base, locale) }}
                isChosen={chosen.includes(base.id)}
              />
            ))}
        </fieldset>
      ))}
    </FieldGroup>
  )
}

function byArticle(one: { readonly article: string }, other: { readonly article: string }): number {
  return one.article.localeCompare(other.article, 'en', { numeric: true })
}
