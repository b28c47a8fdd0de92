import { areQueueKeysOn } from '#app/http/queue-keys.ts'
import { personOf, staffActor } from '#app/http/staff.ts'
import { Panel } from '#components/page/panel.tsx'
import { CaseloadForm } from '#components/staff/queue/caseload-form.tsx'
import { isFiltered, QueueFilter } from '#components/staff/queue/queue-filter.tsx'
import { QueueFoot } from '#components/staff/queue/queue-foot.tsx'
import { QueueKeys } from '#components/staff/queue/queue-keys.client.tsx'
import { QueueList } from '#components/staff/queue/queue-list.tsx'
import { QueueSearch } from '#components/staff/queue/queue-search.tsx'
import { QueueSide } from '#components/staff/queue/queue-side.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { QUEUE_VIEWS, type QueueView } from '#domain/case-file/queue-view.ts'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { COUNTED_TO } from '#usecases/queue/count-views.ts'
import { type Desk, openDesk } from '#usecases/queue/open-desk.ts'
import { PAGE_SIZE, type QueueAsked } from '#usecases/queue/read-queue.ts'
import { doneWords } from './done-words.ts'
import { one, type Query, queueHref, readQueueAddress } from './queue-address.ts'

export const dynamic = 'force-dynamic'

export default async function QueuePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const asked = readQueueAddress(query)
  const words = one(query.q).trim()
  const path =
    words === '' ? queueHref(asked.view, asked, asked.after) : `/staff?${new URLSearchParams({ q: words })}`
  const actor = await staffActor(path)
  const open = await hall()
  const desk = await openDesk(open, actor, asked, words)
  const { locale } = actor
  const t = translator(locale)
  const view = words === '' ? asked.view : null
  const title = view ? t(`queue.view.${view}`) : t('queue.results', { query: words })
  const done = doneWords(locale, query)
  const show = one(query.show)
  const isLead = desk.workers.length > 0
  return (
    <StaffPage
      locale={locale}
      town={desk.town.settings}
      person={personOf(actor, desk.town)}
      path={path}
      title={title}
      section="queue"
    >
      <div className="desk">
        <QueueSide locale={locale} view={view} counts={desk.counts} countedTo={COUNTED_TO} hrefs={HREFS} />
        <div>
          {done && <Panel tone="kept">{done}</Panel>}
          <h1>{title}</h1>
          <QueueSearch locale={locale} query={words} />
          {view ? (
            <Narrowing locale={locale} desk={desk} asked={asked} isShown={show === 'filter'} />
          ) : (
            <Found locale={locale} desk={desk} />
          )}
          <QueueList
            locale={locale}
            town={desk.town}
            names={desk.names}
            now={desk.now}
            view={asked.view}
            lines={desk.lines}
          />
          {desk.lines.length === 0 && <p className="soft">{t(`queue.empty.${view ?? 'search'}`)}</p>}
          <QueueFoot
            locale={locale}
            pageSize={PAGE_SIZE}
            nextHref={desk.next && queueHref(asked.view, asked, desk.next)}
            firstHref={asked.after && queueHref(asked.view, asked)}
            caseloadHref={isLead ? queueHref(asked.view, asked, asked.after, 'caseload') : null}
          />
          {isLead && show.startsWith('caseload') && (
            <CaseloadForm
              locale={locale}
              keyValue={open.newId()}
              workers={desk.workers}
              isWrong={show === 'caseload-needed'}
            />
          )}
        </div>
      </div>
      {(await areQueueKeysOn()) && <QueueKeys />}
    </StaffPage>
  )
}

const HREFS = Object.fromEntries(QUEUE_VIEWS.map((view) => [view, queueHref(view, null)])) as Record<
  QueueView,
  string
>

type NarrowingProps = { locale: Locale; desk: Desk; asked: QueueAsked; isShown: boolean }

/** How the list is sorted, and its filters: the form only where it is asked for or in use. */
function Narrowing({ locale, desk, asked, isShown }: NarrowingProps) {
  const t = translator(locale)
  const isOpen = isShown || isFiltered(asked)
  return (
    <>
      <div className="toolbar">
        <span className="soft">{t(asked.view === 'closed' ? 'queue.order.closed' : 'queue.order.due')}</span>
        {!isOpen && <a href={queueHref(asked.view, asked, null, 'filter')}>{t('queue.filter')}</a>}
      </div>
      {isOpen && (
        <QueueFilter
          locale={locale}
          town={desk.town}
          units={desk.units}
          view={asked.view}
          values={asked}
          clearHref={queueHref(asked.view, null)}
        />
      )}
    </>
  )
}

function Found({ locale, desk }: { locale: Locale; desk: Desk }) {
  const t = translator(locale)
  return (
    <p role="status">
      {t('queue.found', { count: desk.lines.length })}
      {desk.hasMore && ` · ${t('queue.more')}`} · <a href="/staff">{t('queue.backToQueue')}</a>
    </p>
  )
}
