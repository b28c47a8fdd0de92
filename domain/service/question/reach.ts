import { z } from 'zod'
import { isTicked, lengthOf, line, narrow, values } from './clean.ts'
import {
  type AnswerPart,
  baseSchema,
  defineKind,
  given,
  type Problem,
  problem,
  type RawFields,
} from './kind.ts'
import { readPhone } from './phone-number.ts'

const schema = baseSchema.extend({ type: z.literal('reach') })

export const WAYS = ['text', 'call', 'email', 'letter', 'in-person', 'helper', 'only-here'] as const
export type Way = (typeof WAYS)[number]

/** How to tell somebody. What they left empty is absent; `neverCall` binds everybody who opens the case file. */
export type ReachAnswer = {
  type: 'reach'
  ways: Way[]
  neverCall: boolean
  hours?: string
  phone?: string
  email?: string
  address?: string
}

const maxLine = 200

/**
 * "How should we tell you?": `<id>` (ways), `<id>.never-call`, `.hours`, `.phone`, `.email`, `.address`. A way asks for
 * what it needs and for nothing else; "only here" and "in person" need nothing.
 */
export const reachQuestion = defineKind({
  schema,
  parse({ id }, raw) {
    const chosen = values(raw, id)
    const texts = textsOf(id, raw)
    const neverCall = isTicked(raw, `${id}.never-call`)
    if (chosen.length === 0 && Object.values(texts).every((text) => text === '')) return null
    const ways = chosen.length > 0 ? chosen : impliedWays(texts)
    if (!ways.every(isWay)) return problem(id, 'not-a-choice')
    const phone = texts.phone === '' ? null : readPhone(texts.phone)
    const problems = [
      ...phoneProblems(id, phone),
      ...neededProblems(id, ways, texts),
      ...lengthProblems(id, texts),
    ]
    if (ways.length === 0) problems.push(...problem(id, 'no-way').problems)
    if (neverCall && ways.includes('call'))
      problems.push(...problem(`${id}.never-call`, 'never-call').problems)
    if (problems.length > 0) return { ok: false, problems }
    return given<ReachAnswer>({
      type: 'reach',
      ways,
      neverCall,
      ...(texts.hours && { hours: texts.hours }),
      ...(phone?.ok && { phone: phone.phone }),
      ...(texts.email && { email: texts.email }),
      ...(texts.address && { address: texts.address }),
    })
  },
  format: (_, answer: ReachAnswer) => reachParts(answer),
})

type Texts = { hours: string; phone: string; email: string; address: string }

function textsOf(id: string, raw: RawFields): Texts {
  return {
    hours: line(raw, `${id}.hours`),
    phone: line(raw, `${id}.phone`),
    email: narrow(line(raw, `${id}.email`)).replace(/\s/g, ''),
    address: line(raw, `${id}.address`),
  }
}

function impliedWays(texts: Texts): Way[] {
  if (texts.phone) return ['text']
  if (texts.email) return ['email']
  return texts.address ? ['letter'] : []
}

function neededProblems(id: string, ways: readonly Way[], texts: Texts): Problem[] {
  const needs = [
    { part: 'phone', ways: ['text', 'call'] },
    { part: 'email', ways: ['email'] },
    { part: 'address', ways: ['letter'] },
  ] as const
  return needs
    .filter((need) => texts[need.part] === '' && need.ways.some((way) => ways.includes(way)))
    .flatMap((need) => problem(`${id}.${need.part}`, 'required').problems)
}

function phoneProblems(id: string, phone: ReturnType<typeof readPhone> | null): Problem[] {
  return phone && !phone.ok ? problem(`${id}.phone`, phone.code, phone.values).problems : []
}

function lengthProblems(id: string, texts: Texts): Problem[] {
  const problems = (['hours', 'address'] as const)
    .filter((part) => lengthOf(texts[part]) > maxLine)
    .flatMap(
      (part) =>
        problem(`${id}.${part}`, 'too-long', { max: maxLine, length: lengthOf(texts[part]) }).problems,
    )
  if (texts.email !== '' && !z.email().max(254).safeParse(texts.email).success) {
    problems.push(...problem(`${id}.email`, 'not-an-email').problems)
  }
  return problems
}

function isWay(value: string): value is Way {
  return (WAYS as readonly string[]).includes(value)
}

function reachParts(answer: ReachAnswer): AnswerPart[] {
  const parts: AnswerPart[] = answer.ways.map((way) => ({ kind: 'term', term: `way.${way}` }))
  if (answer.neverCall) parts.push({ kind: 'term', term: 'never-call' })
  if (answer.phone) parts.push({ kind: 'phone', value: answer.phone })
  for (const text of [answer.email, answer.address, answer.hours])
    if (text) parts.push({ kind: 'text', value: text })
  return parts
}
