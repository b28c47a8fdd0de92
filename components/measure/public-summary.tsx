import { htmlLang, type Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

type PublicSummaryProps = {
  locale: Locale
  summary: { readonly language: Locale; readonly text: string }
}

/** What a case file is about, in words that its person let us show. */
export function PublicSummary({ locale, summary }: PublicSummaryProps) {
  const t = translator(locale)
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{t('summary.public.title')}</h2>
      <blockquote className="typed" lang={htmlLang(summary.language)}>
        {summary.text}
      </blockquote>
      <p className="soft small">{t('summary.public.note')}</p>
    </section>
  )
}
