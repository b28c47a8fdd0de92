import { wordsIn } from '#domain/locale.ts'
import { formatPlainDay } from '#i18n/dates.ts'
import type { Reader } from './case-view.ts'

/** The case files that belong with this one, and what else the same person filed. */
export function CaseRelations({ reader }: { reader: Reader }) {
  const { t, locale, caseFile } = reader
  const { relations, samePerson, state, town } = caseFile
  if (relations.length === 0 && samePerson.length === 0) return null
  return (
    <section aria-labelledby="related">
      <h2 id="related">{t('staff.related.title')}</h2>
      {state.followers.length > 0 && (
        <p>{t('staff.related.joinedCount', { count: state.followers.length })}</p>
      )}
      <ul>
        {relations.map(({ kind, reference }) => (
          <li key={reference}>
            {t(`staff.related.${kind}`)}
            {locale === 'zh' ? '：' : ': '}
            <a className="num" href={`/staff/cases/${reference}`}>
              {reference}
            </a>
          </li>
        ))}
      </ul>
      {samePerson.length > 0 && <h3>{t('staff.related.samePerson')}</h3>}
      <ul>
        {samePerson.map(({ reference, service, receivedOn }) => {
          const known = town.services.get(service)
          return (
            <li key={reference}>
              <a className="num" href={`/staff/cases/${reference}`}>
                {reference}
              </a>{' '}
              {known ? wordsIn(known.title, locale) : service} · {formatPlainDay(receivedOn, locale)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
