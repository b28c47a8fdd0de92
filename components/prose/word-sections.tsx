import type { Locale } from '#domain/locale.ts'
import { type Citation, formatArticle } from '#i18n/citation.ts'

type Point = { text: string; article?: string }
export type WordSection = { title: string; points: Readonly<Record<string, Point>> }

type WordSectionsProps = {
  locale: Locale
  instrument?: string
  sections: Readonly<Record<string, WordSection>>
}

/** Pages of our own words: sections of short points, each with the article it rests on where there is one. */
export function WordSections({ locale, instrument = '', sections }: WordSectionsProps) {
  return Object.entries(sections).map(([id, { title, points }]) => (
    <section key={id} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {Object.entries(points).map(([name, { text, article }]) => (
          <li key={name}>
            {text}
            {article && <Article locale={locale} instrument={instrument} article={article} />}
          </li>
        ))}
      </ul>
    </section>
  ))
}

function Article({ locale, ...citation }: Citation & { locale: Locale }) {
  const words = formatArticle(citation, locale)
  return <span className="cite">{locale === 'zh' ? `（${words}）` : ` (${words})`}</span>
}
