import { Button } from '#components/form/button.tsx'
import { Details } from '#components/page/details.tsx'
import { Pill } from '#components/page/pill.tsx'
import { htmlLang, type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { type BulkView, bulkReason } from './bulk-view.ts'

type EffectLine = {
  readonly reference: string
  readonly reason: string | null
  readonly title: string
  readonly service: Words | null
  readonly locale: Locale
  readonly handlerId: string | null
  readonly text: string | null
}

type BulkEffectsProps = {
  locale: Locale
  path: string
  run: BulkView
  lines: readonly EffectLine[]
  names: ReadonlyMap<string, Words>
}

/** What would happen to each case file, and where nothing can; only then the button that does it. */
export function BulkEffects({ locale, path, run, lines, names }: BulkEffectsProps) {
  const t = translator(locale)
  const count = lines.filter(({ reason }) => reason === null).length
  const effect = effectWords(t, locale, run, names)
  return (
    <section aria-labelledby="effects">
      <h2 id="effects">{t('desk.bulk.effects')}</h2>
      <p>{t('desk.bulk.nothingYet')}</p>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('desk.bulk.column2.case')}</th>
            <th scope="col">{t('desk.bulk.column2.effect')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.reference}>
              <td>
                <a href={`/staff/cases/${line.reference}`}>{line.reference}</a>
                <br />
                <span className="soft">{line.title || (line.service && wordsIn(line.service, locale))}</span>
              </td>
              <td>{line.reason === null ? effect(line) : <Cannot locale={locale} reason={line.reason} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="acts">
        {count > 0 ? (
          <form method="post" action={`${path}/carry-out`}>
            <Button>{t('desk.bulk.carryOut', { count })}</Button>
          </form>
        ) : (
          <p>{t('desk.bulk.carryOut', { count })}</p>
        )}
        {run.act !== 'take' && <a href={`${path}?change=yes`}>{t('desk.bulk.change')}</a>}
      </div>
    </section>
  )
}

function Cannot({ locale, reason }: { locale: Locale; reason: string }) {
  const t = translator(locale)
  return <Pill tone="near">{t('desk.bulk.cannot', { reason: bulkReason(t, reason) })}</Pill>
}

function effectWords(
  t: Translate,
  locale: Locale,
  { act, input }: BulkView,
  names: BulkEffectsProps['names'],
) {
  const nameOf = (id: string | null) => {
    const name = id === null ? undefined : names.get(id)
    return name ? wordsIn(name, locale) : 'none'
  }
  return (line: EffectLine) => {
    if (act === 'take') return t('desk.bulk.effect.take')
    if (act === 'tag') return t('desk.bulk.effect.tag', { tag: input.tag })
    if (act === 'assign') {
      return t('desk.bulk.effect.assign', { handler: nameOf(line.handlerId), to: nameOf(input.handlerId) })
    }
    return (
      <Details summary={t('desk.bulk.effect.reply')} open>
        <p className="typed" lang={htmlLang(line.locale)}>
          {line.text}
        </p>
      </Details>
    )
  }
}
