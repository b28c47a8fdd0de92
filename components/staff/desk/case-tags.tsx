import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

type CaseTagsProps = {
  locale: Locale
  path: string
  tags: readonly { id: string; name: string }[]
  mayTag: boolean
  /** Tags that the unit has, to choose from. */
  known: readonly string[]
  /** Why the last one could not be put on. */
  problem: string | null
  /** What was typed then. */
  typed: string
}

/** The tags of a case file, and the way to put one on or take it off. Staff alone see them. */
export function CaseTags({ locale, path, tags, mayTag, known, problem, typed }: CaseTagsProps) {
  const t = translator(locale)
  if (!mayTag && tags.length === 0) return null
  return (
    <ul className="tags" aria-label={t('desk.tag.title')}>
      {tags.map(({ id, name }) => (
        <li key={id} className="tag">
          {name}
          {mayTag && (
            <form method="post" action={`${path}/untag`}>
              <button className="btn plain" type="submit" name="tag" value={id}>
                {t('desk.tag.remove')}
                <span className="sr"> {name}</span>
              </button>
            </form>
          )}
        </li>
      ))}
      {mayTag && (
        <li>
          <form method="post" action={`${path}/tag`}>
            <label htmlFor="new-tag">{t('desk.tag.add')}</label>
            <input
              className="input medium"
              id="new-tag"
              name="tag"
              type="text"
              list="known-tags"
              maxLength={60}
              defaultValue={typed}
              required
              aria-describedby={problem ? 'new-tag-problem' : undefined}
              aria-invalid={problem ? true : undefined}
            />
            <datalist id="known-tags">
              {known.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
            <button className="btn quiet" type="submit">
              {t('desk.tag.addButton')}
            </button>
          </form>
          {problem && (
            <p className="wrong-words" id="new-tag-problem">
              {problem}
            </p>
          )}
        </li>
      )}
    </ul>
  )
}
