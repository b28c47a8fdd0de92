import { intlLocale, type Locale } from '#domain/locale.ts'

/** Writes a number with Arabic digits: "48,213" in English; Chinese groups digits from 100,000 on. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(intlLocale(locale), {
    maximumFractionDigits: 1,
    useGrouping: groups(value, locale),
  }).format(value)
}

/** Writes an amount of fen as yuan: "1,136 yuan", "1136元"; jiao and fen only where there are some. */
export function formatMoney(fen: number, locale: Locale): string {
  const yuan = new Intl.NumberFormat(intlLocale(locale), {
    minimumFractionDigits: fen % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
    useGrouping: groups(fen / 100, locale),
  }).format(fen / 100)
  return locale === 'zh' ? `${yuan}元` : `${yuan} yuan`
}

/** Writes a share between 0 and 1 as a percentage with at most `digits` decimals: "94%", "98.1%". */
export function formatPercent(share: number, locale: Locale, digits = 0): string {
  return new Intl.NumberFormat(intlLocale(locale), {
    style: 'percent',
    maximumFractionDigits: digits,
  }).format(share)
}

/** Writes a size of bytes in either language: "12 kB", "1.4 MB"; never less than 1 kB. */
export function formatSize(bytes: number): string {
  const kilo = Math.max(1, Math.round(bytes / 1024))
  return kilo < 1024 ? `${kilo} kB` : `${Math.round((bytes * 10) / 1024 / 1024) / 10} MB`
}

function groups(value: number, locale: Locale): boolean {
  return locale === 'en' || Math.abs(value) >= 100_000
}
