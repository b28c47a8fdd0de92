import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import type { Heading } from './headings.ts'

export function Contents({ locale, headings }: { locale: Locale; headings: readonly Heading[] }) {
  return (
    <nav className="toc" aria-labelledby="contents">
      <h2 id="contents">{translator(locale)('policy.contents')}</h2>
      <ul>
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
