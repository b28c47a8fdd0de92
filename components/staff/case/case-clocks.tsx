import { ClockBoard } from '#components/clock/clock-board.tsx'
import { type Reader, unitName } from './case-view.ts'

/** The deadlines of a case file, the nearest of ours first and large. */
export function CaseClocks({ reader }: { reader: Reader }) {
  const { t, locale, caseFile } = reader
  const { clocks, now } = caseFile
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks" className={clocks.length > 0 ? 'sr' : undefined}>
        {t('staff.case.clocks')}
      </h2>
      {clocks.length === 0 && <p className="soft">{t('staff.case.noClock')}</p>}
      <ClockBoard
        locale={locale}
        clocks={clocks}
        reader="staff"
        now={now}
        unitName={(unitId) => unitName(caseFile, unitId, locale)}
      />
    </section>
  )
}
