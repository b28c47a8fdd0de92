import { FILE_FORMS, type FileKind } from './file-kind.ts'

const LONGEST = 80

/** The name that a file came with, as a label: no folder, no control characters, no marks that turn writing round. */
export function labelOfName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const letters = [...plain]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : plain
}

/** The name under which a file is given out: the reference and the number of its event, nothing that somebody typed. */
export function savedName(reference: string, number: number, kind: FileKind): string {
  return `${reference}-${number}.${FILE_FORMS[kind].ending}`
}
