import { FILE_FORMS } from '#domain/attachment/file-kind.ts'
import type { CaseEvent, EventText } from '#domain/case-file/event.ts'
import type { Locale } from '#domain/locale.ts'
import { formatSize } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'

type FileLinkProps = {
  locale: Locale
  /** Where the files of this case file lie, before the number of the event. */
  folder: string
  event: CaseEvent
  text: EventText | null
}

/** The file of an event, to be saved; nothing for other events and once it was deleted. */
export function FileLink({ locale, folder, event, text }: FileLinkProps) {
  if (!hasFile(event, text) || event.type !== 'attached') return null
  const t = translator(locale)
  const { kind, bytes } = event.data
  const format = FILE_FORMS[kind].ending.toUpperCase()
  return (
    <p>
      <a className="typed" href={`${folder}/${event.number}`}>
        {String(text?.name) || t('attach.nameless')}
      </a>{' '}
      <span className="soft small">{t('attach.file', { format, size: formatSize(bytes) })}</span>
    </p>
  )
}

export function hasFile(event: CaseEvent, text: EventText | null): boolean {
  return event.type === 'attached' && typeof text?.name === 'string'
}
