import { z } from 'zod'
import { line, narrow } from './clean.ts'
import {
  type AnswerPart,
  baseSchema,
  defineKind,
  given,
  type Problem,
  problem,
  type RawFields,
} from './kind.ts'
import { whatIsWrongWithName } from './name.ts'

const schema = baseSchema.extend({
  type: z.literal('household'),
  maxPeople: z.int().min(1).max(20).default(12),
})

export const RELATIONS = [
  'self',
  'spouse',
  'child',
  'parent',
  'grandparent',
  'grandchild',
  'sibling',
  'other',
] as const
export type Relation = (typeof RELATIONS)[number]

/** What somebody does not know of a person is absent; `age` is in years. */
export type HouseholdPerson = { name?: string; relation?: Relation; age?: number }
export type HouseholdAnswer = { type: 'household'; people: HouseholdPerson[] }

/** The people in the household, rows of `<id>.<n>.name`, `.relation` and `.age`, n from 1; empty rows do not count. */
export const householdQuestion = defineKind({
  schema,
  parse(question, raw) {
    const rows = rowsOf(question.id, raw)
    if (rows.length === 0) return null
    if (rows.length > question.maxPeople) {
      return problem(question.id, 'too-many-people', { max: question.maxPeople })
    }
    const read = rows.map((row) => personIn(raw, `${question.id}.${row}`))
    const problems = read.flatMap((row) => row.problems)
    if (problems.length > 0) return { ok: false, problems }
    return given<HouseholdAnswer>({ type: 'household', people: read.map((row) => row.person) })
  },
  format: (_, answer: HouseholdAnswer) => answer.people.flatMap(personParts),
})

function rowsOf(id: string, raw: RawFields): number[] {
  const pattern = new RegExp(`^${id}\\.(\\d{1,2})\\.(?:name|relation|age)$`)
  const numbers = Object.keys(raw).flatMap((field) => {
    const row = pattern.exec(field)?.[1]
    return row !== undefined && line(raw, field) !== '' ? [Number(row)] : []
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}

function personIn(raw: RawFields, row: string): { person: HouseholdPerson; problems: Problem[] } {
  const name = line(raw, `${row}.name`)
  const relation = line(raw, `${row}.relation`)
  const age = narrow(line(raw, `${row}.age`)).replace(/\s*(岁|years?|yrs?)( old)?$/iu, '')
  const problems: Problem[] = []
  if (name !== '') problems.push(...(whatIsWrongWithName(`${row}.name`, name)?.problems ?? []))
  if (relation !== '' && !isRelation(relation))
    problems.push(...problem(`${row}.relation`, 'not-a-choice').problems)
  if (age !== '' && !/^(\d{1,2}|1[0-2]\d)$/.test(age))
    problems.push(...problem(`${row}.age`, 'not-an-age').problems)
  const person: HouseholdPerson = {
    ...(name !== '' && { name }),
    ...(isRelation(relation) && { relation }),
    ...(age !== '' && { age: Number(age) }),
  }
  return { person, problems }
}

function isRelation(value: string): value is Relation {
  return (RELATIONS as readonly string[]).includes(value)
}

function personParts(person: HouseholdPerson): AnswerPart[] {
  const parts: AnswerPart[] = [{ kind: 'text', value: person.name ?? '' }]
  if (person.relation) parts.push({ kind: 'term', term: `relation.${person.relation}` })
  if (person.age !== undefined) parts.push({ kind: 'number', value: person.age })
  return parts
}
