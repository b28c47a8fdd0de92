import { visibleQuestions } from '#domain/service/journey.ts'
import { type Answers, parseAnswer } from '#domain/service/question/answer.ts'
import type { ParseContext, RawFields } from '#domain/service/question/kind.ts'
import type { Service } from '#domain/service/service.ts'

export const SERVICE = 'complain-about-facilities'

const AREAS = ['cuihu', 'xiangyang', 'heping', 'songlin']

/** What somebody types on each page who complains about a street light, by question: the same form, never the same words. */
export function filingForm(n: number): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const area = AREAS[n % AREAS.length]!
  const phone = `138${String(10_000_000 + (n % 80_000_000)).padStart(8, '0')}`
  return {
    danger: { danger: 'none' },
    place: { 'place.area': area, 'place.text': `Lane ${n % 300}, at the north gate` },
    what: { what: 'light' },
    story: {
      story: `The street light number ${n} has been out for two weeks. My mother fell there on Monday evening.`,
    },
    since: { since: '2026-01-05' },
    helper: { helper: 'self' },
    name: { name: '王小红' },
    reach: { reach: 'text', 'reach.phone': phone },
    adjustments: { adjustments: 'cannot-hear' },
  }
}

/** The answers that this form gives. Throws where a question refuses what is typed. */
export function answersOfForm(service: Service, n: number, context: ParseContext): Answers {
  const form = filingForm(n)
  const answers: Record<string, Answers[string]> = {}
  for (const question of visibleQuestions(service, {})) {
    const parsed = parseAnswer(question, rawOf(form[question.id] ?? {}), context)
    if (!parsed.ok) throw new Error(`${question.id}: ${JSON.stringify(parsed.problems)}`)
    answers[question.id] = parsed.answer
  }
  return answers
}

function rawOf(fields: Readonly<Record<string, string>>): RawFields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))
}
