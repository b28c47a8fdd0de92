import { z } from 'zod'
import { lengthOf, line } from './clean.ts'
import { type AnswerPart, baseSchema, defineKind, given, type Problem, problem } from './kind.ts'
import { whatIsWrongWithName } from './name.ts'
import { readPhone } from './phone-number.ts'

const schema = baseSchema.extend({ type: z.literal('helper') })

export const CONSENTS = ['said-yes', 'wrote', 'thumbprint', 'cannot-say'] as const
export type Consent = (typeof CONSENTS)[number]

/** Who files. A helper names themselves, what they are to the person, and how the person agreed. */
export type HelperAnswer =
  | { type: 'helper'; for: 'self' }
  | { type: 'helper'; for: 'somebody'; name: string; relation: string; consent: Consent; phone?: string }

const maxRelation = 60

/** "Are you filing for somebody?": `<id>` self | somebody, `<id>.name`, `.relation`, `.consent`, `.phone`. */
export const helperQuestion = defineKind({
  schema,
  parse({ id }, raw) {
    const who = line(raw, id)
    const [name, relation, consent] = ['name', 'relation', 'consent'].map((part) =>
      line(raw, `${id}.${part}`),
    )
    if (who === '' && !name) return null
    if (who === 'self') return given<HelperAnswer>({ type: 'helper', for: 'self' })
    if (who !== 'somebody' && who !== '') return problem(id, 'not-a-choice')
    const phoneText = line(raw, `${id}.phone`)
    const phone = phoneText === '' ? null : readPhone(phoneText)
    const problems: Problem[] = name
      ? (whatIsWrongWithName(`${id}.name`, name)?.problems ?? [])
      : problem(`${id}.name`, 'required').problems
    const length = lengthOf(relation ?? '')
    if (length > maxRelation) {
      problems.push(...problem(`${id}.relation`, 'too-long', { max: maxRelation, length }).problems)
    }
    if (phone && !phone.ok) problems.push(...problem(`${id}.phone`, phone.code, phone.values).problems)
    if (!isConsent(consent)) problems.push(...problem(`${id}.consent`, 'no-consent').problems)
    if (problems.length > 0 || !name || !isConsent(consent)) return { ok: false, problems }
    return given<HelperAnswer>({
      type: 'helper',
      for: 'somebody',
      name,
      relation: relation ?? '',
      consent,
      ...(phone?.ok && { phone: phone.phone }),
    })
  },
  format(_, answer: HelperAnswer): AnswerPart[] {
    if (answer.for === 'self') return [{ kind: 'term', term: 'helper.self' }]
    const texts = [answer.name, answer.relation].filter((text) => text !== '')
    return [
      { kind: 'term', term: 'helper.somebody' },
      ...texts.map((value) => ({ kind: 'text', value }) as const),
      { kind: 'term', term: `consent.${answer.consent}` },
      ...(answer.phone ? [{ kind: 'phone', value: answer.phone } as const] : []),
    ]
  },
})

function isConsent(value: string | undefined): value is Consent {
  return (CONSENTS as readonly (string | undefined)[]).includes(value)
}
