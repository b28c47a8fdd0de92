import type { Question } from '#domain/service/question/register.ts'
import type { Service } from '#domain/service/service.ts'
import { isTownshipLevel } from '#domain/town/unit.ts'
import type { TownProblem } from '../problem.ts'
import type { RawTown } from '../raw-town.ts'
import { problemAt, type Read } from '../read-item.ts'
import { dangling, each, idsOf, slugsOf } from './references.ts'

const MOST_QUESTIONS = 8

/** What a service points to, and whether its questions hang together. */
export function checkServices(town: RawTown): TownProblem[] {
  return town.services.flatMap((item) => [
    ...pointers(town, item),
    ...routing(town, item),
    ...questions(item, town.standardQuestions.value),
  ])
}

function pointers({ policies, regimes, partners, units }: RawTown, item: Read<Service>): TownProblem[] {
  const { value } = item
  const unit = { ids: idsOf(units), what: 'unit' }
  const { to, decidingUnit, fallback, units: byChoice } = value.routing
  return dangling(item, [
    ...each(['policies'], value.policies, slugsOf(policies), 'policy'),
    ...each(['regimes'], value.regimes, idsOf(regimes), 'regime'),
    { path: ['partner'], id: value.partner, ids: idsOf(partners), what: 'partner' },
    { path: ['routing', 'to'], id: to === 'subdistrict' ? undefined : to, ...unit },
    { path: ['routing', 'decidingUnit'], id: decidingUnit, ...unit },
    { path: ['routing', 'fallback'], id: fallback, ...unit },
    ...Object.entries(byChoice ?? {}).map(([choice, id]) => ({
      path: ['routing', 'units', choice],
      id,
      ...unit,
    })),
  ])
}

function routing({ units }: RawTown, item: Read<Service>): TownProblem[] {
  const { routing: rule, questions: asked, door } = item.value
  const question = asked.find(({ id }) => id === rule.question)
  const problems: TownProblem[] = []
  const say = (field: string, sentence: string) =>
    problems.push(problemAt(item, ['routing', field], sentence))
  if (rule.question !== undefined && !question)
    say('question', `this service does not ask “${rule.question}”`)
  if (rule.by !== 'none' && !question && !door)
    say('by', `routing by ${rule.by} needs a question that asks for it`)
  if (question && !kindsFor(rule.by).includes(question.type)) {
    say('question', `“${question.id}” must be a question of kind ${kindsFor(rule.by).join(' or ')}`)
  }
  if (rule.to === 'subdistrict' && !units.some(({ value }) => isTownshipLevel(value))) {
    say('to', 'the town has no subdistrict office or township government')
  }
  return problems
}

function kindsFor(by: Service['routing']['by']): readonly string[] {
  return by === 'choice' ? ['choice'] : ['area', 'address']
}

function questions(item: Read<Service>, standard: readonly Question[]): TownProblem[] {
  const { questions: asked, door, regimes, sections } = item.value
  const problems: TownProblem[] = []
  if (door && asked.length > 0)
    problems.push(problemAt(item, ['questions'], 'a page that only shows doors asks nothing'))
  if (door && sections.length === 0)
    problems.push(problemAt(item, ['sections'], 'a page that only shows doors needs sections'))
  if (!door && asked.length === 0) problems.push(problemAt(item, ['questions'], 'nothing is asked'))
  if (!door && regimes.length === 0)
    problems.push(problemAt(item, ['regimes'], 'no clock would run: name a regime'))
  if (asked.length > MOST_QUESTIONS) {
    problems.push(
      problemAt(item, ['questions'], `${asked.length} questions are too many: ask ${MOST_QUESTIONS} at most`),
    )
  }
  return [...problems, ...asked.flatMap((question, n) => oneQuestion(item, question, n, asked, standard))]
}

function oneQuestion(
  item: Read<Service>,
  question: Question,
  n: number,
  asked: readonly Question[],
  standard: readonly Question[],
): TownProblem[] {
  const before = [...standard.filter(({ id }) => id === 'danger'), ...asked.slice(0, n)]
  const say = (field: string, sentence: string | null) =>
    sentence === null ? [] : [problemAt(item, ['questions', n, field], sentence)]
  return [
    ...say('id', whatIsWrongWithId(question, before, standard)),
    ...say('type', whatIsWrongWithType(question)),
    ...say('showIf', whatIsWrongWithCondition(question, before)),
  ]
}

function whatIsWrongWithId({ id }: Question, before: readonly Question[], standard: readonly Question[]) {
  if (standard.some((other) => other.id === id)) return `“${id}” is asked by every service already`
  return before.some((other) => other.id === id) ? `“${id}” stands twice in this service` : null
}

function whatIsWrongWithType({ type }: Question): string | null {
  return type === 'reach' || type === 'helper' ? `“${type}” is for the standard questions only` : null
}

function whatIsWrongWithCondition({ showIf }: Question, before: readonly Question[]): string | null {
  if (!showIf) return null
  const other = before.find(({ id }) => id === showIf.question)
  if (!other) return `“${showIf.question}” is not asked before this question`
  if (other.type !== 'choice' && other.type !== 'choices') return `“${other.id}” has no choices`
  const values = other.choices.flatMap(({ value, choices }) => [
    value,
    ...(choices ?? []).map((one) => one.value),
  ])
  const unknown = showIf.is.filter((value) => ![...values, 'unknown', 'none'].includes(value))
  return unknown.length > 0 ? `“${other.id}” has no choice “${unknown.join('”, “')}”` : null
}
