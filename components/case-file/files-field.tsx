import { FileInput } from '#components/form/file-input.tsx'
import { FILE_FORMS } from '#domain/attachment/file-kind.ts'
import { MOST_AT_ONCE, MOST_FILE_BYTES } from '#domain/attachment/limits.ts'
import type { Locale } from '#domain/locale.ts'
import { formatSize } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'

type FilesFieldProps = {
  locale: Locale
  id: string
  error: string | undefined
  /** The form was refused: the browser has forgotten what was chosen. */
  isAgain: boolean
}

const ACCEPT = Object.values(FILE_FORMS)
  .map(({ type }) => type)
  .join(',')

/** Photos and documents, several at once. */
export function FilesField({ locale, id, error, isAgain }: FilesFieldProps) {
  const t = translator(locale)
  const hint = t('attach.field.hint', { most: MOST_AT_ONCE, size: formatSize(MOST_FILE_BYTES) })
  return (
    <FileInput
      locale={locale}
      id={id}
      name="files"
      label={t('attach.field.files')}
      hint={isAgain ? [hint, <p key="again">{t('attach.field.again')}</p>] : hint}
      error={error}
      accept={ACCEPT}
      isMultiple
    />
  )
}
