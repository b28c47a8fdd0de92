import { createHash } from 'node:crypto'
import { letterPdf } from '#adapters/letter/letter-pdf.ts'
import type { ShownLetter } from './read-letter.ts'

export type PrintedLetter = {
  readonly bytes: Uint8Array
  /** Of the bytes, as HTTP writes it. */
  readonly etag: string
  readonly fileName: string
}

/** A letter that somebody may read, as PDF. */
export async function printLetter({ letter, address }: ShownLetter): Promise<PrintedLetter> {
  const bytes = await letterPdf(letter, address)
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
  return { bytes, etag: `"${digest}"`, fileName: `${letter.reference}-${letter.number}.pdf` }
}
