import { type ClockRuleProblem, checkClockRule } from '#domain/clock/check-clock-rule.ts'
import type { ClockRule } from '#domain/clock/rule.ts'
import type { Path, TownProblem } from '../problem.ts'
import type { RawTown } from '../raw-town.ts'
import { problemAt, type Read } from '../read-item.ts'

const SENTENCES: Readonly<Record<ClockRuleProblem, { readonly path: Path; readonly sentence: string }>> = {
  'extension-in-other-measure': {
    path: ['extension', 'unit'],
    sentence: 'hours are extended by hours, days by days, and months by months or days',
  },
  'promise-stops-by-article': {
    path: ['stopsFor'],
    sentence: 'a promise of the town does not stop by an article',
  },
  'stop-reason-without-article': { path: ['stopsFor'], sentence: 'each reason to stop needs its article' },
  'petition-stops': {
    path: ['stopsFor'],
    sentence:
      'a petition clock has no pause in law; only the final review leaves out a hearing (信访工作条例 36)',
  },
  'authority-rolls-forward': {
    path: ['ifLastDayOff'],
    sentence: "an authority's own last day keeps: write keep",
  },
  'window-keeps-day-off': {
    path: ['ifLastDayOff'],
    sentence: 'a window of residents or others moves to the next working day: write next-working-day',
  },
  'hours-look-at-days': { path: ['period'], sentence: 'hours look at no days: write keep and next-day' },
  'months-look-at-first-day': {
    path: ['firstDay'],
    sentence: 'months end on the day number of their trigger: write next-day',
  },
  'warnings-not-rising': { path: ['warnAt'], sentence: 'write the shares in rising order' },
}

/** What a clock rule may not say although its form is right, and regimes that pause a clock for a reason it lacks. */
export function checkClocks({ clockRules, regimes }: RawTown): TownProblem[] {
  const rules = new Map(clockRules.map(({ value }) => [value.id, value]))
  const inRules = clockRules.flatMap((item) =>
    checkClockRule(item.value).map((code) => ruleProblem(item, code)),
  )
  const inRegimes = regimes.flatMap((item) =>
    item.value.clocks.flatMap(({ clock, pausesOn }, n) =>
      pausesOn
        .map(({ reason }, index) => ({ reason, path: ['clocks', n, 'pausesOn', index, 'reason'] }))
        .filter(({ reason }) => !stopsFor(rules.get(clock), reason))
        .map(({ reason, path }) =>
          problemAt(item, path, `the clock “${clock}” does not stop for “${reason}”`),
        ),
    ),
  )
  return [...inRules, ...inRegimes]
}

function ruleProblem(item: Read<ClockRule>, code: ClockRuleProblem): TownProblem {
  const { path, sentence } = SENTENCES[code]
  return problemAt(item, path, sentence)
}

function stopsFor(rule: ClockRule | undefined, reason: string): boolean {
  return rule?.stopsFor.some((stop) => stop.reason === reason) ?? true
}
