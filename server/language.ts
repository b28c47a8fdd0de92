import type { translator } from '#i18n/translate.ts'

export type Locale = Parameters<typeof translator>[0]

/** The language of an address, if it has one: `/zh/track` is `zh`. */
export function localeOfPath(path: string): Locale | undefined {
  const segment = path.split('/', 2)[1] ?? ''
  return isLocale(segment) ? segment : undefined
}

/** The reader's language by `Accept-Language`; English where nothing fits. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '').split(',').map(readWish)
  const best = wishes.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight)
  for (const { language } of best) if (isLocale(language)) return language
  return 'en'
}

function readWish(part: string): { language: string; weight: number } {
  const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
  const weight = parameters
    .map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1])
    .find((found) => found !== undefined)
  return { language: range.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) }
}

function isLocale(text: string): text is Locale {
  return text === 'en' || text === 'zh'
}
