import { CONSENTS } from '#domain/service/question/helper.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Question, QuestionOf, QuestionType } from '#domain/service/question/register.ts'
import type { Chance } from '#domain/simulation/chance.ts'
import type { Town } from '#domain/town/town.ts'

type Asked<T extends QuestionType> = {
  readonly question: QuestionOf<T>
  readonly chance: Chance
  readonly town: Town
  readonly today: string
}
type Fill<T extends QuestionType> = (asked: Asked<T>) => Readonly<Record<string, string>>

const NAMES = ['王小红', '李明', '阿依木', '欧阳娜娜', '买买提·吐尔逊', 'Maria Garcia', '𠮷田', '张建国']
const STORIES = [
  '北门的路灯坏了三天，晚上看不清路。',
  '我妈妈一个人住，最近腿脚不好，想问能申请什么。',
  'The lift in our building has been out for a week.',
  '上个月的补助没有到账，想请帮忙查一下。',
  'Please tell me what papers I need.',
]

/** What somebody types, by the kind of question; complete by type. */
const FILL: { readonly [T in QuestionType]: Fill<T> } = {
  text: ({ question, chance }) => ({ [question.id]: chance.pick(STORIES).slice(0, question.maxLength) }),
  'long-text': ({ question, chance }) => ({ [question.id]: chance.pick(STORIES) }),
  choice: ({ question, chance }) => choiceFields(question.id, question.choices, chance),
  choices: ({ question, chance }) => choiceFields(question.id, question.choices, chance),
  date: ({ question, today }) => ({ [question.id]: today }),
  number: ({ question, chance }) => ({ [question.id]: `${chance.between(1, 6)}` }),
  money: ({ question, chance }) => ({ [question.id]: `${chance.between(200, 3_000)}` }),
  phone: ({ question }) => ({ [question.id]: '13800001234' }),
  'identity-number': ({ question }) => ({ [question.id]: '11010519491231002X' }),
  area: ({ question, chance, town }) => ({ [question.id]: anyArea(chance, town) }),
  address: ({ question, chance, town }) => ({
    [`${question.id}.area`]: anyArea(chance, town),
    [`${question.id}.text`]: '北门3栋2单元',
  }),
  name: ({ question, chance }) => ({ [question.id]: chance.pick(NAMES) }),
  household: ({ question }) => ({
    [`${question.id}.1.name`]: '王大山',
    [`${question.id}.1.relation`]: 'partner',
    [`${question.id}.1.age`]: '67',
  }),
  reach: ({ question, chance }) =>
    chance.happens(0.5)
      ? { [question.id]: 'only-here' }
      : { [question.id]: 'call', [`${question.id}.phone`]: '13800001234' },
  helper: ({ question, chance }) =>
    chance.happens(0.2)
      ? {
          [question.id]: 'somebody',
          [`${question.id}.name`]: chance.pick(NAMES),
          [`${question.id}.relation`]: '邻居',
          [`${question.id}.consent`]: chance.pick(CONSENTS),
        }
      : { [question.id]: 'self' },
}

/** The fields of one question as somebody sends them; an optional one is often left out. */
export function fillQuestion(question: Question, chance: Chance, town: Town, today: string): RawFields {
  if (question.id === 'danger') return raw({ danger: chance.happens(0.1) ? 'life' : 'none' })
  // Nobody comes with the code of somebody else's receipt.
  if (question.optional && (question.id === 'access-code' || chance.happens(0.5))) return {}
  if (question.mayBeUnknown && chance.happens(0.2)) return raw({ [question.id]: '?unknown' })
  // The table pairs each kind with its own fields; TypeScript cannot follow that pairing through an index.
  const fill = FILL[question.type] as Fill<QuestionType>
  return raw(fill({ question, chance, town, today } as Asked<QuestionType>))
}

type Choice = { readonly value: string; readonly choices?: readonly Choice[] | undefined }

function choiceFields(id: string, choices: readonly Choice[], chance: Chance): Record<string, string> {
  const { value, choices: inside } = chance.pick(choices)
  return { [id]: value, ...(inside && inside.length > 0 && { [`${id}.${value}`]: inside[0]!.value }) }
}

function anyArea(chance: Chance, { areas }: Town): string {
  return chance.pick([...areas.values()].filter(({ kind }) => kind === 'community' || kind === 'village')).id
}

export function raw(fields: Readonly<Record<string, string>>): RawFields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))
}
