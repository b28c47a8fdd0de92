import type { FileKind } from '#domain/attachment/file-kind.ts'

/** A file as a form sent it. Its name is a label and nothing more. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array }

/** A file that lies sealed on the disk already and is not named by any event yet. */
export type StoredFile = {
  readonly id: string
  readonly name: string
  readonly kind: FileKind
  /** Of the file as it is kept, before it is sealed. */
  readonly bytes: number
  /** Keyed, hex: the same file is known again here and nowhere else. */
  readonly hash: string
}

/** Where the sealed bytes of a file belong: opened elsewhere, they fail. */
export function fileContext(id: string): string {
  return `file:${id}`
}
