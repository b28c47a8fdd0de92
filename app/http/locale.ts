import { notFound } from 'next/navigation'
import { isLocale, type Locale } from '#domain/locale.ts'

/** The language of a page's address; an unknown one is no page of ours. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  return isLocale(locale) ? locale : notFound()
}
