import type { Answer, Answers } from '#domain/service/question/answer.ts'

const OF_AGE = 18

/** The people of a filing as far as a public notice has to know them. */
export type HouseholdOnNotice = {
  readonly applicant: string
  /** Everybody who is named in the filing: none of them may stand in a notice. */
  readonly names: readonly string[]
  readonly people: number | null
  readonly isChild: boolean
}

/** Reads them from the answers of a filing; `today` is a local date. An applicant under 18 is a child (未成年人). */
export function householdOnNotice(answers: Answers, today: string): HouseholdOnNotice {
  const all: Answer[] = Object.values(answers)
  const members = all.flatMap((answer) => (answer.type === 'household' ? answer.people : []))
  const applicant = answers.name?.type === 'name' ? answers.name.name : ''
  const births = all.flatMap((answer) => (answer.type === 'identity-number' ? birthIn(answer.number) : []))
  const self = members.find(({ relation }) => relation === 'self')
  return {
    applicant,
    names: [applicant, ...members.map(({ name }) => name ?? '')].filter((name) => name !== ''),
    people: members.length > 0 ? members.length : null,
    isChild: births.some((birth) => ageOn(birth, today) < OF_AGE) || (self?.age ?? OF_AGE) < OF_AGE,
  }
}

function birthIn(number: string): string[] {
  const found = /^\d{6}(\d{4})(\d\d)(\d\d)/.exec(number)
  return found && number.length === 18 ? [`${found[1]}-${found[2]}-${found[3]}`] : []
}

function ageOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  return today.slice(5) < birth.slice(5) ? years - 1 : years
}
