import '../globals.css'
import '../styles/staff.css'
import '../styles/people.css'
import '../styles/visit.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { staffLocale } from '#app/http/staff.ts'
import { readTextSize } from '#app/http/text-size.ts'
import { htmlLang } from '#domain/locale.ts'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#a8321b' }

export const metadata: Metadata = {
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  formatDetection: { telephone: false },
}

export default async function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={htmlLang(await staffLocale())} data-tree="staff" data-text={await readTextSize()}>
      <body>{children}</body>
    </html>
  )
}
