import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

type QueueFootProps = {
  locale: Locale
  pageSize: number
  nextHref: string | null
  firstHref: string | null
  /** Only for who leads a unit. */
  caseloadHref: string | null
}

/** On to the next page, back to the first, and what is seldom needed. */
export function QueueFoot({ locale, pageSize, nextHref, firstHref, caseloadHref }: QueueFootProps) {
  const t = translator(locale)
  return (
    <ul className="pages">
      {nextHref && (
        <li>
          <a href={nextHref} rel="next">
            {t('queue.next', { count: pageSize })}
          </a>
        </li>
      )}
      {firstHref && (
        <li>
          <a href={firstHref}>{t('queue.first')}</a>
        </li>
      )}
      {caseloadHref && (
        <li className="end">
          <a href={caseloadHref}>{t('queue.caseload.title')}</a>
        </li>
      )}
      <li className={caseloadHref ? undefined : 'end'}>
        <a href="/staff/keys">{t('queue.keys')}</a>
      </li>
    </ul>
  )
}
