import { Details } from '#components/page/details.tsx'
import type { ClockProof } from '#domain/clock/explain-clock.ts'
import type { ClockRule } from '#domain/clock/rule.ts'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { DayTable, TimeTable } from './proof-table.tsx'
import { sentencesOf, sourceWords } from './worked-words.ts'

type WorkedOutProps = { locale: Locale; rule: ClockRule; proof: ClockProof; open?: boolean }

/** "How was this date worked out?": the rule, each step in words, the article or our own promise, and every day. */
export function WorkedOut({ locale, rule, proof, open = false }: WorkedOutProps) {
  const t = translator(locale)
  return (
    <Details summary={t('clock.worked.summary')} open={open}>
      <WorkedSteps locale={locale} rule={rule} proof={proof} />
    </Details>
  )
}

/** The same without the fold around it. */
export function WorkedSteps({ locale, rule, proof }: Omit<WorkedOutProps, 'open'>) {
  const t = translator(locale)
  return (
    <>
      <p>
        {sentencesOf(t, rule, proof, locale).join(locale === 'zh' ? '' : ' ')}
        <span className="soft"> {sourceWords(t, rule.source, locale)}</span>
      </p>
      {proof.measure === 'days' ? (
        <DayTable locale={locale} proof={proof} />
      ) : (
        <TimeTable locale={locale} rows={proof.rows} timeZone={proof.timeZone} />
      )}
    </>
  )
}
