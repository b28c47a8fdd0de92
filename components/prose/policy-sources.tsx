import { htmlLang, type Locale, wordsIn } from '#domain/locale.ts'
import type { Policy, PolicySource } from '#domain/policy/policy.ts'
import { formatArticle, formatInstrument } from '#i18n/citation.ts'
import { translator } from '#i18n/translate.ts'
import type { Prose } from './markdown.ts'

type PolicySourcesProps = { locale: Locale; policy: Policy; prose: Prose }

/** The articles that a policy rests on, by law, each with the number it has in the text. */
export function PolicySources({ locale, policy, prose }: PolicySourcesProps) {
  const t = translator(locale)
  const numbered = policy.sources.map((source, index) => ({ ...source, number: index + 1 }))
  const laws = Map.groupBy(numbered, (source) => source.instrument)
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">{t('policy.sources')}</h2>
      {[...laws].map(([instrument, sources]) => (
        <div key={instrument}>
          <h3>
            {formatInstrument(instrument, locale)}
            {locale === 'en' && (
              <span className="soft" lang="zh-Hans">
                {' '}
                {instrument}
              </span>
            )}
          </h3>
          <ol>
            {sources.map((source) => (
              <Source key={source.id} locale={locale} source={source} />
            ))}
          </ol>
        </div>
      ))}
      {prose.html.includes(t('policy.promise')) && <p>{t('policy.promiseMeaning')}</p>}
      {prose.html.includes(t('policy.demo')) && <p>{t('policy.demoMeaning')}</p>}
    </section>
  )
}

function Source({ locale, source }: { locale: Locale; source: PolicySource & { number: number } }) {
  return (
    <li id={`source-${source.id}`} value={source.number} lang={htmlLang(locale)}>
      {formatArticle(source, locale)}
      {source.note && <span className="soft"> · {wordsIn(source.note, locale)}</span>}
    </li>
  )
}
