import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import type { Service } from '#domain/service/service.ts'
import type { Chance } from '#domain/simulation/chance.ts'
import type { Town } from '#domain/town/town.ts'

/** What somebody looks at who fills in the form of a move. */
export type FormAsked = {
  readonly town: Town
  readonly service: Service
  readonly state: CaseState
  readonly chance: Chance
  /** Local date. */
  readonly today: string
  /** Staff who may work on it, by id. */
  readonly workers: readonly string[]
  /** References of other case files. */
  readonly others: readonly string[]
}

export type Fields = Readonly<Record<string, string>>
export type Fill = (asked: FormAsked) => Fields

export const WORDS: Fields = { text: '我们已经看过，情况如下。We looked into it.' }
export const FOUND: Fields = { summary: '情况已核实。', facts: '事实清楚。', reasons: '符合规定。' }

export function justWords(): Fields {
  return WORDS
}

export function agreed({ chance }: FormAsked): Fields {
  return { ...WORDS, agreed: chance.happens(0.7) ? 'yes' : 'no' }
}

export function another(all: readonly string[], not: string, chance: Chance): string {
  const others = all.filter((one) => one !== not)
  return others.length > 0 ? chance.pick(others) : ''
}

export function later(date: string, days: number): string {
  return dateOf(dayOf(date) + days)
}

export function basisOf(town: Town, service: Service): Fields {
  const [first] = legalBasisFor(town, service)
  return first ? { basis: first.id } : {}
}
