import type { Locale } from '#domain/locale.ts'
import { formatCitation } from '#i18n/citation.ts'
import { translator } from '#i18n/translate.ts'
import { BlankLine, Tick } from './paper-parts.tsx'

/** Checks are made at the household's request, with the bodies that the law names, and kept secret. */
const SOURCES = [
  { instrument: '社会救助暂行办法', article: '58' },
  { instrument: '社会救助暂行办法', article: '61' },
] as const
const ADULTS = 2

/** What is checked and with whom, in the words of the law, for each adult of the household to sign or not. */
export function PermissionPaper({ locale }: { locale: Locale }) {
  const t = translator(locale)
  const law = SOURCES.map((one) => formatCitation(one, locale)).join(locale === 'zh' ? '；' : '; ')
  return (
    <section className="permission">
      <h3>{t('visit.paper.permission')}</h3>
      <p>{t('visit.paper.permissionText')}</p>
      <p className="boxes">
        <Tick>{t('visit.paper.agree')}</Tick>
        <Tick>{t('visit.paper.disagree')}</Tick>
        {t('visit.paper.permissionNone')}
      </p>
      {Array.from({ length: ADULTS }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines have no identity but their place
        <BlankLine key={i} label={t('visit.paper.adult')} dated={t('visit.paper.date')} />
      ))}
      <p className="fine">{t('visit.paper.law', { articles: law })}</p>
    </section>
  )
}
