import { Button } from '#components/form/button.tsx'
import { CheckboxList } from '#components/form/checkbox-list.tsx'
import { Facts } from '#components/page/facts.tsx'
import { PhoneLink } from '#components/page/phone-link.tsx'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import { translator } from '#i18n/translate.ts'

type ServiceStartProps = { locale: Locale; town: Town; service: Service }

/** What a service is, who can use it, what you need, when you hear back, what it costs, other ways; then one button. */
export function ServiceStart({ locale, town, service }: ServiceStartProps) {
  const t = translator(locale)
  const policies = service.policies.flatMap((slug) => town.policies.get(slug) ?? [])
  return (
    <>
      <p className="lead">{wordsIn(service.summary, locale)}</p>
      <Facts
        rows={[
          { label: t('filing.whoCanUse'), value: wordsIn(service.whoCanUse, locale) },
          { label: t('filing.howLong'), value: wordsIn(service.howLong, locale) },
          { label: t('filing.cost'), value: wordsIn(service.cost, locale) },
        ]}
      />
      <WordsList locale={locale} heading={t('filing.whatYouNeed')} items={service.whatYouNeed} />
      <form method="post" action={`/${locale}/services/${service.slug}/start`} className="start">
        <CheckboxList
          locale={locale}
          id="shared"
          name="shared"
          label={t('filing.shared')}
          hint={t('filing.sharedHint')}
          options={[{ value: 'yes', label: t('filing.sharedYes') }]}
        />
        <Button>{t('filing.start')}</Button>
        <p className="soft small">{t('filing.startHint', { count: service.questions.length })}</p>
      </form>
      <WordsList locale={locale} heading={t('filing.otherWays')} items={service.otherWays} />
      <p>
        {t.rich('filing.dutyPhone', {
          phone: () => <PhoneLink key="phone" phone={town.settings.dutyPhone} />,
        })}
      </p>
      <WordsList locale={locale} heading={t('filing.notThis')} items={service.notThis} />
      {policies.length > 0 && (
        <>
          <h2>{t('filing.rules')}</h2>
          <ul>
            {policies.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/${locale}/policies/${slug}`}>{wordsIn(title, locale)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function WordsList({ locale, heading, items }: { locale: Locale; heading: string; items: readonly Words[] }) {
  if (items.length === 0) return null
  return (
    <>
      <h2>{heading}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.en}>{wordsIn(item, locale)}</li>
        ))}
      </ul>
    </>
  )
}
