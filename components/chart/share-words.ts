import { intlLocale, type Locale } from '#domain/locale.ts'

/** A share from 0 to 1 with one decimal: "98.1%". What is not the whole is never rounded up to it, nor down to none. */
export function shareWords(share: number, locale: Locale): string {
  const tenths = Math.round(share * 1000)
  const honest = share < 1 && tenths === 1000 ? 999 : share > 0 && tenths === 0 ? 1 : tenths
  return new Intl.NumberFormat(intlLocale(locale), { style: 'percent', minimumFractionDigits: 1 }).format(
    honest / 1000,
  )
}
