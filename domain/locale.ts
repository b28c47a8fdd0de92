/** The languages of the hall, as they stand in addresses. */
export const LOCALES = ['en', 'zh'] as const
export type Locale = (typeof LOCALES)[number]

/** A text of the town in both languages, keyed as in town files. */
export type Words = { readonly en: string; readonly 'zh-Hans': string }

export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value)
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh' : 'en'
}

/** The value of `lang` in HTML: `en` or `zh-Hans`. */
export function htmlLang(locale: Locale): 'en' | 'zh-Hans' {
  return locale === 'zh' ? 'zh-Hans' : 'en'
}

/** The tag that Intl formats by. */
export function intlLocale(locale: Locale): 'en-GB' | 'zh-CN' {
  return locale === 'zh' ? 'zh-CN' : 'en-GB'
}

export function wordsIn(words: Words, locale: Locale): string {
  return words[htmlLang(locale)]
}
