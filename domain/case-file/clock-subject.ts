import type { ClockRule } from '../clock/rule.ts'
import type { RegimeClock } from '../town/regime.ts'
import type { CaseEvent } from './event.ts'
import type { Round } from './round.ts'

type Each = NonNullable<RegimeClock['each']>

/** Which leg or order an event belongs to, as a number from 1; null for every other event. */
function numberOf(each: Each, { data }: CaseEvent): number | null {
  const number = (data as Readonly<Record<string, unknown>>)[each]
  return typeof number === 'number' ? number : null
}

/**
 * The histories that a clock for each leg or order is read in, by subject (`leg-2`). One of these does not end with
 * the round that it began in.
 */
export function historiesBySubject(each: Each, rounds: readonly Round[]): ReadonlyMap<string, Round> {
  const steps = rounds.flatMap((round) => round.steps)
  const numbers = new Set(steps.flatMap(({ event }) => numberOf(each, event) ?? []))
  return new Map(
    [...numbers].map((number) => [
      `${each}-${number}`,
      {
        number: 0,
        steps: steps.filter(({ event }) => (numberOf(each, event) ?? number) === number),
        end: null,
      },
    ]),
  )
}

/** The rule of one subject: the period that was set for it, in the rule's own unit, goes before the rule's. */
export function ruleOfSubject(rule: ClockRule, each: Each, { steps }: Round): ClockRule {
  for (const { event } of steps) {
    if (numberOf(each, event) === null) continue
    if (event.type === 'leg-added' || event.type === 'supervised')
      return { ...rule, period: { ...rule.period, count: event.data.days } }
  }
  return rule
}

/** The unit that a leg or order was given to; null where the case file's own unit answers. */
export function unitOfSubject(each: Each, { steps }: Round): string | null {
  for (const { event } of steps) {
    if (numberOf(each, event) === null) continue
    if (event.type === 'leg-added' || event.type === 'supervised') return event.data.unitId
  }
  return null
}
