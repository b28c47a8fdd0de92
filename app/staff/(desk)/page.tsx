import { areQueueKeysOn } from '#app/http/queue-keys.ts'
import { personOf, staffActor } from '#app/http/staff.ts'
import { Panel } from '#components/page/panel.tsx'
import { CaseloadForm } from '#components/staff/queue/caseload-form.tsx'
import { QueueFilter } from '#components/staff/queue/queue-filter.tsx'
import { QueueKeys } from '#components/staff/queue/queue-keys.client.tsx'
import { QueueList } from '#components/staff/queue/queue-list.tsx'
import { QueueSearch } from '#components/staff/queue/queue-search.tsx'
import { QueueSide } from '#components/staff/queue/queue-side.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { QUEUE_VIEWS, type QueueView } from '#domain/case-file/queue-view.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { COUNTED_TO } from '#usecases/queue/count-views.ts'
import { type Desk, openDesk } from '#usecases/queue/open-desk.ts'
import { PAGE_SIZE } from '#usecases/queue/read-queue.ts'
import { doneWords } from './done-words.ts'
import { one, type Query, queueHref, readQueueAddress } from './queue-address.ts'

export const dynamic = 'force-dynamic'

export default async function QueuePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const asked = readQueueAddress(query)
  const words = one(query.q).trim()
  const path = words === '' ? queueHref(asked.view, asked, asked.after) : `/staff?${new URLSearchParams({ q: words })}`
  const actor = await staffActor(path)
  const open = await hall()
  const desk = await openDesk(open, actor, asked, words)
  const { town } = desk
  const { locale } = actor
  const t = translator(locale)
  const title = words === '' ? t(`queue.view.${asked.view}`) : t('queue.results', { query: words })
  const done = doneWords(locale, query)
  return (
    <StaffPage locale={locale} town={town.settings} person={personOf(actor, town)} path={path} title={title} section="queue">
      <div className="desk">
        <QueueSide locale={locale} view={words === '' ? asked.view : null} counts={desk.counts} countedTo={COUNTED_TO} hrefs={HREFS} />
        <div>
          {done && <Panel tone="kept">{done}</Panel>}
          <h1>{title}</h1>
          <QueueSearch locale={locale} query={words} />
          {words === '' ? (
            <>
              <p className="soft small">{t(asked.view === 'closed' ? 'queue.order.closed' : 'queue.order.due')}</p>
              <QueueFilter
                locale={locale}
                town={town}
                units={desk.units}
                view={asked.view}
                values={asked}
                clearHref={queueHref(asked.view, null)}
              />
            </>
          ) : (
            <Found locale={locale} desk={desk} />
          )}
          <QueueList locale={locale} town={town} names={desk.names} now={desk.now} view={asked.view} lines={desk.lines} />
          {desk.lines.length === 0 && <p className="soft">{t(`queue.empty.${words === '' ? asked.view : 'search'}`)}</p>}
          <ul className="pages">
            {desk.next && (
              <li>
                <a href={queueHref(asked.view, asked, desk.next)} rel="next">
                  {t('queue.next', { count: PAGE_SIZE })}
                </a>
              </li>
            )}
            {asked.after && (
              <li>
                <a href={queueHref(asked.view, asked)}>{t('queue.first')}</a>
              </li>
            )}
            <li className="end">
              <a href="/staff/keys">{t('queue.keys')}</a>
            </li>
          </ul>
          {desk.workers.length > 0 && (
            <CaseloadForm locale={locale} keyValue={open.newId()} workers={desk.workers} isWrong={one(query.caseload) === 'needed'} />
          )}
        </div>
      </div>
      {(await areQueueKeysOn()) && <QueueKeys />}
    </StaffPage>
  )
}

const HREFS = Object.fromEntries(QUEUE_VIEWS.map((view) => [view, queueHref(view, null)])) as Record<QueueView, string>

function Found({ locale, desk }: { locale: 'en' | 'zh'; desk: Desk }) {
  const t = translator(locale)
  return (
    <p role="status">
      {t('queue.found', { count: desk.lines.length })}
      {desk.hasMore && ` · ${t('queue.more')}`} · <a href="/staff">{t('queue.backToQueue')}</a>
    </p>
  )
}
