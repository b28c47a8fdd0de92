import { REFERENCE_QUESTION } from '#domain/case-file/review-request.ts'
import { NOTICE_QUESTION } from '#domain/notice/objection-service.ts'
import { visibleQuestions } from '#domain/service/journey.ts'
import { type Answer, type Answers, parseAnswer } from '#domain/service/question/answer.ts'
import { line } from '#domain/service/question/clean.ts'
import type { ParseContext, RawFields } from '#domain/service/question/kind.ts'
import type { Question } from '#domain/service/question/register.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import type { FieldProblem } from './moves/move-fields.ts'

export type IntakeAnswers = {
  readonly answers: Answers
  readonly problems: readonly FieldProblem[]
  readonly identityNumber: string | null
}

type Reading = { question: Question | undefined; fields: RawFields; field: string }

/**
 * Puts what a clerk wrote on the one page of an intake into the answers of the service: the story into its first long
 * text, the place into the question that routes, the rest into the standard questions. What has no question is left out.
 */
export function intakeAnswers(town: Town, service: Service, raw: RawFields, today: string): IntakeAnswers {
  const context: ParseContext = { today, areas: town.areas }
  const answers: Record<string, Answer> = {}
  const problems: FieldProblem[] = []
  const read = ({ question, fields, field }: Reading) => {
    if (!question || Object.values(fields).every((values) => (values?.[0] ?? '') === '')) return
    const parsed = parseAnswer({ ...question, optional: true }, fields, context)
    if (!parsed.ok)
      problems.push(
        ...parsed.problems.map((one) => ({ ...one, field: renamed(one.field, question.id, field) })),
      )
    else if (parsed.answer.type !== 'skipped') answers[question.id] = parsed.answer
  }
  const standard = (id: string) =>
    service.questions.find((question) => question.standard && question.id === id)

  read({ question: standard('danger'), fields: { danger: raw.danger }, field: 'danger' })
  const place = placeQuestion(service)
  if (place) read({ question: place, fields: placeFields(place, line(raw, 'area')), field: 'area' })
  const what = visibleQuestions(service, answers).find(isStory)
  if (what) read({ question: what, fields: { [what.id]: raw.what }, field: 'what' })
  const notice = service.questions.find(({ id, type }) => id === NOTICE_QUESTION && type === 'text')
  const reference = service.questions.find(({ id, type }) => id === REFERENCE_QUESTION && type === 'text')
  if (reference) read({ question: reference, fields: { [reference.id]: raw.reference }, field: 'reference' })
  if (notice) read({ question: notice, fields: { [notice.id]: raw.notice }, field: 'notice' })
  const identity = identityQuestion(town, service)
  if (identity) read({ question: identity, fields: { [identity.id]: raw.identity }, field: 'identity' })
  const number = identity && answers[identity.id]
  if (identity && !service.questions.some(({ id }) => id === identity.id)) delete answers[identity.id]
  read({ question: standard('helper'), fields: helperFields(raw), field: 'helper' })
  read({ question: standard('name'), fields: { name: raw.name }, field: 'name' })
  read({ question: standard('reach'), fields: reachFields(raw), field: 'reach' })
  const wishes = { adjustments: raw.adjustments, 'adjustments.text': raw['adjustments.text'] }
  read({ question: standard('adjustments'), fields: wishes, field: 'adjustments' })
  return { answers, problems, identityNumber: number?.type === 'identity-number' ? number.number : null }
}

function isStory(question: Question): boolean {
  return !question.standard && question.type === 'long-text'
}

function isPlace(question: Question): boolean {
  return question.type === 'area' || question.type === 'address'
}

function placeQuestion({ questions, routing }: Service): Question | undefined {
  return questions.find((one) => one.id === routing.question && isPlace(one)) ?? questions.find(isPlace)
}

/** The service's own, else any: the number then only serves to find the same person. */
function identityQuestion(town: Town, service: Service): Question | undefined {
  const all = [service, ...town.services.values()].flatMap(({ questions }) => questions)
  return all.find(({ type }) => type === 'identity-number')
}

function placeFields({ id, type }: Question, area: string): RawFields {
  return type === 'address' ? { [`${id}.area`]: [area] } : { [id]: [area] }
}

function helperFields(raw: RawFields): RawFields {
  const parts = Object.fromEntries(
    ['name', 'relation', 'consent', 'phone'].map((part) => [`helper.${part}`, raw[`helper.${part}`]]),
  )
  return line(raw, 'helper.name') === '' ? { helper: ['self'] } : { helper: ['somebody'], ...parts }
}

/** A phone is called unless it never may be; an address gets letters; whoever comes by is told in person. */
function reachFields(raw: RawFields): RawFields {
  const neverCall = line(raw, 'reach.never-call') !== ''
  const ways = [
    ...(line(raw, 'reach.phone') === '' ? [] : [neverCall ? 'text' : 'call']),
    ...(line(raw, 'reach.address') === '' ? [] : ['letter']),
    ...(line(raw, 'reach.comes-by') === '' ? [] : ['in-person']),
  ]
  const parts = Object.fromEntries(
    ['phone', 'address', 'hours', 'never-call'].map((part) => [`reach.${part}`, raw[`reach.${part}`]]),
  )
  return ways.length === 0 ? {} : { reach: ways, ...parts }
}

function renamed(field: string, from: string, to: string): string {
  return field === from || field.startsWith(`${from}.`)
    ? to + (to === from ? field.slice(from.length) : '')
    : field
}
