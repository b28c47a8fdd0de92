import { cleanImage } from '#adapters/files/clean-image.ts'
import { type FileKind, isWholePdf, kindOfFile } from '#domain/attachment/file-kind.ts'
import { labelOfName } from '#domain/attachment/file-name.ts'
import { MOST_AT_ONCE, MOST_FILE_BYTES } from '#domain/attachment/limits.ts'
import type { FieldProblem } from '../case-file/moves/move-fields.ts'
import type { SentFile } from './stored-file.ts'

/** A file as it is kept: pictures drawn anew, documents as they came. */
export type CheckedFile = { readonly name: string; readonly kind: FileKind; readonly bytes: Uint8Array }

export type CheckedFiles =
  | { readonly ok: true; readonly files: readonly CheckedFile[] }
  | { readonly ok: false; readonly problem: FieldProblem }

type Checked = CheckedFile | { readonly wrong: string }

/** Takes the files of one form, all of them or none: the first that cannot be taken is named with the reason. */
export async function checkFiles(sent: readonly SentFile[]): Promise<CheckedFiles> {
  if (sent.length > MOST_AT_ONCE) return wrong('too-many-files', { max: MOST_AT_ONCE })
  const files: CheckedFile[] = []
  for (const file of sent) {
    const checked = await checkFile(file)
    if ('wrong' in checked) return wrong(checked.wrong, { name: labelOfName(file.name) })
    files.push(checked)
  }
  return { ok: true, files }
}

async function checkFile({ name, bytes }: SentFile): Promise<Checked> {
  if (bytes.length > MOST_FILE_BYTES) return { wrong: 'file-too-large' }
  const kind = kindOfFile(bytes)
  if (kind === 'heif') return { wrong: 'file-of-iphone' }
  if (kind === null) return { wrong: 'not-our-kind-of-file' }
  const label = labelOfName(name)
  if (kind === 'pdf') return isWholePdf(bytes) ? { name: label, kind, bytes } : { wrong: 'file-unreadable' }
  const clean = await cleanImage(bytes, kind)
  if (clean.ok) return { name: label, kind, bytes: clean.bytes }
  return { wrong: clean.reason === 'too-many-pixels' ? 'too-many-pixels' : 'file-unreadable' }
}

function wrong(code: string, values: NonNullable<FieldProblem['values']>): CheckedFiles {
  return { ok: false, problem: { field: 'files', code, values } }
}
