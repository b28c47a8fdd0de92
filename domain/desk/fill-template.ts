import { type Locale, type Words, wordsIn } from '../locale.ts'

/** What the hall fills into a reply by itself. Everything else in braces is for whoever writes it. */
export const TEMPLATE_FIELDS = [
  'reference',
  'name-of-service',
  'due-day',
  'missed-day',
  'unit',
  'phone',
  'handler',
  'today',
  'tracker',
] as const
export type TemplateField = (typeof TEMPLATE_FIELDS)[number]

/** Values in the resident's language; null where the case file has none. */
export type TemplateValues = Readonly<Record<TemplateField, string | null>>

const FIELD = /\{([^{}\n]{1,60})\}/g

/** How a field that has no value stands in a text, so that it is filled in by hand. */
const OPEN: Readonly<Record<TemplateField, Words>> = {
  reference: { en: 'number', 'zh-Hans': '编号' },
  'name-of-service': { en: 'name of the service', 'zh-Hans': '事项名称' },
  'due-day': { en: 'last day', 'zh-Hans': '最后一天' },
  'missed-day': { en: 'the day that was promised', 'zh-Hans': '答应过的日期' },
  unit: { en: 'unit', 'zh-Hans': '经办单位' },
  phone: { en: 'phone number', 'zh-Hans': '电话号码' },
  handler: { en: 'who handles it', 'zh-Hans': '经办人' },
  today: { en: 'today’s date', 'zh-Hans': '今天的日期' },
  tracker: { en: 'address of the page', 'zh-Hans': '查询网址' },
}

/** Puts the values into a text. A field without a value, and one of the writer's own, stays in braces. */
export function fillTemplate(text: string, values: TemplateValues, locale: Locale): string {
  return text.replace(FIELD, (whole, name: string) =>
    isTemplateField(name) ? (values[name] ?? `{${wordsIn(OPEN[name], locale)}}`) : whole,
  )
}

/** The fields in braces that are left in a text, each once. */
export function openFields(text: string): string[] {
  return [...new Set([...text.matchAll(FIELD)].map(([whole]) => whole))]
}

export function isTemplateField(name: string): name is TemplateField {
  return (TEMPLATE_FIELDS as readonly string[]).includes(name)
}
