import { Details } from '#components/page/details.tsx'
import type { Locale } from '#domain/locale.ts'
import { MEASURES, type MeasureId } from '#domain/measure/measure.ts'
import { translator } from '#i18n/translate.ts'
import { whatKey } from './figure-words.ts'

/** The definitions behind the figures of a section, each with its version. */
export function WhatCounts({ locale, measures }: { locale: Locale; measures: readonly MeasureId[] }) {
  const t = translator(locale)
  const known = measures.filter(
    (id, i) => measures.findIndex((other) => whatKey(other) === whatKey(id)) === i,
  )
  return (
    <Details summary={t('measure.whatThisCounts')}>
      <dl className="kv small">
        {known.map((id) => (
          <div key={id}>
            <dt>{whatKey(id) === 'rated' ? t('open.people.title') : t(`measure.name.${id}`)}</dt>
            <dd>
              {t(`measure.what.${whatKey(id)}`)}{' '}
              <span className="soft">{t('measure.version', { version: MEASURES[id].version })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}
