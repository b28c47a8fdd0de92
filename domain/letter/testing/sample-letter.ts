import type { Right } from '../../town/right.ts'
import type { Letter } from '../letter.ts'

export const FIRST_REVIEW: Right = {
  kind: 'first-review',
  body: { en: 'The body one level above', 'zh-Hans': '上一级单位' },
  windowRule: 'first-review-window',
  prerequisite: null,
  instrument: '信访工作条例',
  article: '35',
  text: { en: 'Ask for a first review within 30 days.', 'zh-Hans': '不同意的，30天内可以申请复查。' },
}

const DECIDED: Letter = {
  kind: 'decided',
  number: 7,
  locale: 'zh',
  reference: 'HM-26-7K3M9Q',
  addressee: '阿依木·买买提',
  date: '2026-11-20',
  receivedOn: '2026-10-26',
  service: { en: 'Petition', 'zh-Hans': '信访' },
  request: '北门的路灯不亮，请修好。',
  town: { en: 'Heming District', 'zh-Hans': '和鸣区' },
  hotline: '0000 5550 123',
  office: {
    name: { en: 'Community affairs', 'zh-Hans': '社区事务科' },
    address: { en: '12 Wenming Road', 'zh-Hans': '文明路12号' },
    hours: { en: 'Monday to Friday, 9:00 to 17:30', 'zh-Hans': '周一至周五 9:00—17:30' },
    phone: '0000 5550 130',
  },
  template: {
    id: 'petition-opinion',
    letter: 'decided',
    services: ['complaint'],
    title: { en: 'Written opinion', 'zh-Hans': '信访事项处理意见书' },
    opening: {
      en: 'On “{service}” ({reference}) of {received}, {unit} says:',
      'zh-Hans': '您于{received}提出的“{service}”（{reference}），{unit}意见如下。',
    },
    closing: { en: 'So given.', 'zh-Hans': '特此告知。' },
    basis: [{ instrument: '信访工作条例', article: '32' }],
  },
  delivery: null,
  headline: { en: 'You are right', 'zh-Hans': '支持您的请求' },
  outcome: { en: 'Supported', 'zh-Hans': '支持' },
  review: null,
  said: '北门的路灯修好了。\n您不用再做什么。',
  facts: '线路老化。',
  reasons: '维护单位有义务修。',
  next: '陈师傅11月25日（星期三）上门看。',
  basis: [{ instrument: '信访工作条例', article: '32(1)' }],
  explanation: null,
  doors: [],
  rights: [
    { ...FIRST_REVIEW, window: { count: 30, unit: 'calendar-days' }, lastDay: null, isProvisional: false },
  ],
  answerBy: null,
  extension: null,
  passedTo: null,
}

/** The answer to a petition, not delivered yet, with what a test changes of it. */
export function sampleLetter(changes: Partial<Letter> = {}): Letter {
  return { ...DECIDED, ...changes }
}
