import { Facts } from '#components/page/facts.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Unit } from '#domain/town/unit.ts'
import { formatPlainDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

type PolicyFactsProps = { locale: Locale; policy: Policy; owner: Unit | undefined }

/** Who answers for the page, since when it applies, and the day it was last checked. */
export function PolicyFacts({ locale, policy, owner }: PolicyFactsProps) {
  const t = translator(locale)
  const rows = [
    ...(owner ? [{ label: t('policy.owner'), value: wordsIn(owner.name, locale) }] : []),
    { label: t('policy.lastChecked'), value: <Day date={policy.lastChecked} locale={locale} /> },
    { label: t('policy.effective'), value: <Day date={policy.effective.from} locale={locale} /> },
  ]
  return <Facts rows={rows} />
}

function Day({ date, locale }: { date: string; locale: Locale }) {
  return <time dateTime={date}>{formatPlainDay(date, locale)}</time>
}
