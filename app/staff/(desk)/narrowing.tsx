import { QueueFilter } from '#components/staff/queue/queue-filter.tsx'
import { SaveViewForm } from '#components/staff/queue/save-view-form.tsx'
import { FILTERS_OF } from '#domain/desk/queue-address.ts'
import type { Locale } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { translator } from '#i18n/translate.ts'
import type { StaffActor } from '#usecases/actor.ts'
import { unitsToShareWith } from '#usecases/desk/saved-views.ts'
import type { Desk } from '#usecases/queue/open-desk.ts'
import type { QueueAsked } from '#usecases/queue/read-queue.ts'
import { queueHref } from './queue-address.ts'

type NarrowingProps = {
  locale: Locale
  desk: Desk
  asked: QueueAsked
  isOpen: boolean
  /** Where the list is to be saved. */
  save: {
    keyValue: string
    query: string
    actor: StaffActor
    wrong: string | undefined
    typed: RawFields
  } | null
}

/** How the list is sorted, its filters and the saving of it: the forms only where they are asked for or in use. */
export function Narrowing({ locale, desk, asked, isOpen, save }: NarrowingProps) {
  const t = translator(locale)
  const canNarrow = FILTERS_OF[asked.view].length > 0
  return (
    <>
      <div className="toolbar">
        <span className="soft">{t(asked.view === 'closed' ? 'queue.order.closed' : 'queue.order.due')}</span>
        {canNarrow && !isOpen && (
          <a href={queueHref(asked.view, asked, null, 'filter')}>{t('queue.filter')}</a>
        )}
        <a href={queueHref(asked.view, asked, null, 'save')}>{t('desk.views.save')}</a>
        <a href="/staff/account#calendar">{t('desk.calendar.link')}</a>
      </div>
      {canNarrow && isOpen && (
        <QueueFilter
          locale={locale}
          town={desk.town}
          units={desk.units}
          tags={desk.tags}
          names={desk.names}
          view={asked.view}
          values={asked}
          clearHref={queueHref(asked.view, null)}
        />
      )}
      {save && (
        <SaveViewForm
          locale={locale}
          town={desk.town}
          keyValue={save.keyValue}
          query={save.query}
          units={unitsToShareWith(desk.town, save.actor)}
          wrong={save.wrong}
          typed={save.typed}
        />
      )}
    </>
  )
}

export function Found({ locale, desk }: { locale: Locale; desk: Desk }) {
  const t = translator(locale)
  return (
    <p role="status">
      {t('queue.found', { count: desk.lines.length })}
      {desk.hasMore && ` · ${t('queue.more')}`} · <a href="/staff">{t('queue.backToQueue')}</a>
    </p>
  )
}
