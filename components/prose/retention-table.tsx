import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Service } from '#domain/service/service.ts'
import { translator } from '#i18n/translate.ts'

type RetentionTableProps = {
  locale: Locale
  services: readonly Pick<Service, 'slug' | 'title' | 'retentionYears'>[]
}

/** How long each service keeps what it was told, straight from the services themselves. */
export function RetentionTable({ locale, services }: RetentionTableProps) {
  const t = translator(locale)
  return (
    <section aria-labelledby="retention">
      <h2 id="retention">{t('privacy.retention.title')}</h2>
      <p>{t('privacy.retention.text')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('privacy.retention.service')}</th>
            <th scope="col">{t('privacy.retention.years')}</th>
          </tr>
        </thead>
        <tbody>
          {services.map(({ slug, title, retentionYears }) => (
            <tr key={slug}>
              <td>{wordsIn(title, locale)}</td>
              <td className="num">{t('privacy.retention.value', { years: retentionYears })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
