import type { Locale } from '#domain/locale.ts'
import { formatArticle } from '#i18n/citation.ts'

type Point = { text: string; article?: string }
export type WordSection = { title: string; points: Readonly<Record<string, Point>> }

type WordSectionsProps = { locale: Locale; sections: Readonly<Record<string, WordSection>> }

/** Pages of our own words: sections of short points, each with the article it rests on where there is one. */
export function WordSections({ locale, sections }: WordSectionsProps) {
  return Object.entries(sections).map(([id, { title, points }]) => (
    <section key={id} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {Object.entries(points).map(([name, { text, article }]) => (
          <li key={name}>
            {text}
            {article && <Article locale={locale} article={article} />}
          </li>
        ))}
      </ul>
    </section>
  ))
}

function Article({ locale, article }: { locale: Locale; article: string }) {
  return (
    <span className="cite">
      {locale === 'zh' ? `（${formatArticle(article, locale)}）` : ` (${formatArticle(article, locale)})`}
    </span>
  )
}
