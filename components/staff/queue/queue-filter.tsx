import { Button } from '#components/form/button.tsx'
import { Select } from '#components/form/select.tsx'
import type { QueueView } from '#domain/case-file/queue-view.ts'
import { OPEN_STAGES, URGENCIES } from '#domain/case-file/words.ts'
import { DUE_SPANS, FILTERS_OF, QUEUE_FILTERS, type QueueFilterName } from '#domain/desk/queue-address.ts'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { translator } from '#i18n/translate.ts'

type FilterValues = Readonly<Record<QueueFilterName, string | null>>

type QueueFilterProps = {
  locale: Locale
  town: Town
  /** Units whose case files this person may read. */
  units: readonly string[]
  tags: readonly { id: string; name: string }[]
  names: ReadonlyMap<string, Words>
  view: QueueView
  values: FilterValues
  clearHref: string
}

/** Is anything narrowed? */
export function isFiltered(values: FilterValues): boolean {
  return QUEUE_FILTERS.some((name) => values[name] !== null)
}

/** What narrows a list; the address holds all of it. */
export function QueueFilter({ locale, town, units, tags, names, view, values, clearHref }: QueueFilterProps) {
  const t = translator(locale)
  const named = (entries: Iterable<[string, { title: Words } | { name: Words }]>) =>
    [...entries].map(([value, item]) => ({
      value,
      label: wordsIn('title' in item ? item.title : item.name, locale),
    }))
  const options = {
    unit: named([...town.units].filter(([id]) => units.includes(id))),
    service: named([...town.services].filter(([, { door }]) => !door)),
    stage: OPEN_STAGES.map((stage) => ({ value: stage, label: t(`queue.stage.${stage}`) })),
    urgency: URGENCIES.map((urgency) => ({ value: urgency, label: t(`queue.urgency.${urgency}`) })),
    area: named([...town.areas].filter(([, { parent }]) => parent === undefined)),
    tag: tags.map(({ id, name }) => ({ value: id, label: name })),
    handler: [...names].map(([value, name]) => ({ value, label: wordsIn(name, locale) })),
    due: DUE_SPANS.map((span) => ({ value: span, label: t(`people.due.${span}`) })),
  }
  const labels = {
    unit: t('queue.unit'),
    service: t('queue.service'),
    stage: t('queue.stageLabel'),
    urgency: t('queue.urgencyLabel'),
    area: t('queue.area'),
    tag: t('desk.tag.label'),
    handler: t('people.due.handler'),
    due: t('people.due.label'),
  }
  return (
    <form className="filters" id="filter" method="get" action="/staff">
      <input type="hidden" name="view" value={view} />
      <input type="hidden" name="show" value="filter" />
      {FILTERS_OF[view]
        .filter((name) => options[name].length > 0)
        .map((name) => (
          <Select
            key={name}
            locale={locale}
            id={`filter-${name}`}
            label={labels[name]}
            name={name}
            value={values[name] ?? ''}
            emptyLabel={t('queue.any')}
            options={options[name]}
          />
        ))}
      <Button kind="quiet">{t('queue.apply')}</Button>
      <a href={clearHref}>{t('queue.clear')}</a>
    </form>
  )
}
