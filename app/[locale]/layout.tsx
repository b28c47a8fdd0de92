import '../globals.css'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { readTextSize } from '#app/http/text-size.ts'
import { htmlLang, isLocale, LOCALES } from '#domain/locale.ts'

export const dynamicParams = false

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#a8321b' }

export const metadata: Metadata = {
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  formatDetection: { telephone: false },
}

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }))
}

type LocaleLayoutProps = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function LocaleLayout({ children, params }: LocaleLayoutProps) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <html lang={htmlLang(locale)} data-text={await readTextSize()}>
      <body>{children}</body>
    </html>
  )
}
