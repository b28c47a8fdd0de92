import type { ReactNode } from 'react'
import { areQueueKeysOn } from '#app/http/queue-keys.ts'
import { staffLocale } from '#app/http/staff.ts'
import { DeskKeys } from '#components/staff/desk/desk-keys.client.tsx'
import type { PaletteWords } from '#components/staff/desk/palette.client.tsx'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

/** The pages of the desk, with the keys of whoever has not turned them off. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const words = (await areQueueKeysOn()) ? paletteWords(await staffLocale()) : null
  return (
    <>
      {children}
      {words && <DeskKeys words={words} />}
    </>
  )
}

function paletteWords(locale: Locale): PaletteWords {
  const t = translator(locale)
  return {
    label: t('desk.palette.label'),
    hint: t('desk.palette.hint'),
    reference: t('desk.palette.reference', { reference: '%s' }),
    search: t('desk.palette.search', { words: '%s' }),
    none: t('desk.palette.none'),
    close: t('desk.palette.close'),
  }
}
