import { z } from 'zod'
import { addressQuestion } from './address.ts'
import { areaQuestion } from './area.ts'
import { choiceQuestion } from './choice.ts'
import { choicesQuestion } from './choices.ts'
import { dateQuestion } from './date.ts'
import { helperQuestion } from './helper.ts'
import { householdQuestion } from './household.ts'
import { identityNumberQuestion } from './identity-number.ts'
import { longTextQuestion } from './long-text.ts'
import { moneyQuestion } from './money.ts'
import { nameQuestion } from './name.ts'
import { numberQuestion } from './number.ts'
import { phoneQuestion } from './phone.ts'
import { reachQuestion } from './reach.ts'
import { textQuestion } from './text.ts'

/** Every kind of question. A new kind is one file and one line here, and one component. */
export const questionKinds = {
  text: textQuestion,
  'long-text': longTextQuestion,
  choice: choiceQuestion,
  choices: choicesQuestion,
  date: dateQuestion,
  number: numberQuestion,
  money: moneyQuestion,
  phone: phoneQuestion,
  'identity-number': identityNumberQuestion,
  area: areaQuestion,
  address: addressQuestion,
  name: nameQuestion,
  household: householdQuestion,
  reach: reachQuestion,
  helper: helperQuestion,
} as const

export type QuestionType = keyof typeof questionKinds

export const questionSchema = z.discriminatedUnion('type', [
  textQuestion.schema,
  longTextQuestion.schema,
  choiceQuestion.schema,
  choicesQuestion.schema,
  dateQuestion.schema,
  numberQuestion.schema,
  moneyQuestion.schema,
  phoneQuestion.schema,
  identityNumberQuestion.schema,
  areaQuestion.schema,
  addressQuestion.schema,
  nameQuestion.schema,
  householdQuestion.schema,
  reachQuestion.schema,
  helperQuestion.schema,
])

export type Question = z.infer<typeof questionSchema>
export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>
