import { describe, expect, test } from 'vitest'
import {
  answersToFile,
  firstUnanswered,
  nextQuestion,
  previousQuestion,
  visibleQuestions,
} from './journey.ts'
import type { Answer, Answers } from './question/answer.ts'
import type { Question } from './question/register.ts'
import { serviceSchema } from './service.ts'
import { standardQuestionsSchema, withStandardQuestions } from './standard-questions.ts'

const words = (text: string) => ({ en: text, 'zh-Hans': text })
const ask = (id: string, type: string, more: object = {}) => ({ id, type, title: words(id), ...more })
const choices = [
  { value: 'yes', title: words('Yes'), choices: [{ value: 'detail', title: words('Detail') }] },
  { value: 'no', title: words('No') },
]

const standard = standardQuestionsSchema.parse([
  ask('danger', 'choice', { choices, optional: true }),
  ask('helper', 'helper'),
  ask('name', 'name', { optional: true }),
  ask('reach', 'reach'),
  ask('adjustments', 'choices', { choices, optional: true }),
])

function service(questions: object[], more: object = {}) {
  const parsed = serviceSchema.parse({
    slug: 's',
    kind: 'inquiry',
    ...Object.fromEntries(
      ['title', 'summary', 'whoCanUse', 'howLong', 'cost'].map((key) => [key, words(key)]),
    ),
    searchWords: { en: [], 'zh-Hans': [] },
    whatYouNeed: [],
    otherWays: [],
    policies: [],
    regimes: [],
    routing: { by: 'none', to: 'desk', fallback: 'desk' },
    publicLevel: 'line',
    retentionYears: 3,
    questions,
    ...more,
  })
  return withStandardQuestions(parsed, standard)
}

const asked = service([
  ask('what', 'choice', { choices }),
  ask('why', 'text', { showIf: { question: 'what', is: ['detail'] } }),
  ask('story', 'long-text'),
])
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id)
const what = (value: string, details: string[] = []): Answers => ({
  what: { type: 'choice', value, details },
})

describe('the order of a filing', () => {
  test('danger comes first, the person and how to reach them last', () => {
    expect(ids(asked.questions)).toEqual([
      'danger',
      'what',
      'why',
      'story',
      'helper',
      'name',
      'reach',
      'adjustments',
    ])
    expect(asked.questions.filter(({ standard: isStandard }) => !isStandard).map(({ id }) => id)).toEqual([
      'what',
      'why',
      'story',
    ])
  })

  test('a service leaves out what makes no sense there, and a page of doors asks nothing', () => {
    expect(ids(service([ask('story', 'text')], { leaveOut: ['helper', 'name'] }).questions)).toEqual([
      'danger',
      'story',
      'reach',
      'adjustments',
    ])
    expect(service([], { door: true }).questions).toEqual([])
  })

  test('standard questions of another kind are refused', () => {
    expect(standardQuestionsSchema.safeParse([ask('danger', 'text')]).success).toBe(false)
  })
})

describe('walking', () => {
  test.each([
    [{}, ['danger', 'what', 'story', 'helper', 'name', 'reach', 'adjustments']],
    [what('no'), ['danger', 'what', 'story', 'helper', 'name', 'reach', 'adjustments']],
    [what('yes', ['detail']), ['danger', 'what', 'why', 'story', 'helper', 'name', 'reach', 'adjustments']],
  ] as [Answers, string[]][])('with %j one meets %j, forwards and back', (answers, expected) => {
    expect(ids(visibleQuestions(asked, answers))).toEqual(expected)
    const forwards = walk((at) => nextQuestion(asked, answers, at)?.id ?? null, null)
    expect(forwards).toEqual(expected)
    const backwards = walk((at) => previousQuestion(asked, answers, at!)?.id ?? null, expected.at(-1)!)
    expect([expected.at(-1), ...backwards].reverse()).toEqual(expected)
  })

  test('a draft goes on at the first question without an answer', () => {
    expect(firstUnanswered(asked, {})?.id).toBe('danger')
    expect(firstUnanswered(asked, { danger: { type: 'skipped' }, ...what('no') })?.id).toBe('story')
  })

  test('what an earlier choice made needless is not filed', () => {
    const answers: Answers = { ...what('no'), why: { type: 'text', text: 'old' }, story: { type: 'unknown' } }
    expect(Object.keys(answersToFile(asked, answers))).toEqual(['what', 'story'])
  })

  test('a condition on a question that is hidden itself hides', () => {
    const nested = service([
      ask('a', 'choice', { choices }),
      ask('b', 'choice', { choices, showIf: { question: 'a', is: ['yes'] } }),
      ask('c', 'text', { showIf: { question: 'b', is: ['yes'] } }),
    ])
    const yes: Answer = { type: 'choice', value: 'yes', details: [] }
    expect(
      ids(visibleQuestions(nested, { a: { type: 'choice', value: 'no', details: [] }, b: yes })),
    ).not.toContain('c')
    expect(ids(visibleQuestions(nested, { a: yes, b: yes }))).toContain('c')
  })
})

function walk(step: (at: string | null) => string | null, start: string | null): string[] {
  const path: string[] = []
  for (let at = step(start); at !== null; at = step(at)) path.push(at)
  return path
}
