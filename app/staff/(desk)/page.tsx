import { areQueueKeysOn } from '#app/http/queue-keys.ts'
import { readTyped } from '#app/http/refused.ts'
import { personOf, staffActor } from '#app/http/staff.ts'
import { Panel } from '#components/page/panel.tsx'
import { ToldLink } from '#components/staff/people/told-today.tsx'
import { BulkBar } from '#components/staff/queue/bulk-bar.tsx'
import { CaseloadForm } from '#components/staff/queue/caseload-form.tsx'
import { KeyHints } from '#components/staff/queue/key-hints.tsx'
import { isFiltered } from '#components/staff/queue/queue-filter.tsx'
import { QueueFoot } from '#components/staff/queue/queue-foot.tsx'
import { QueueList } from '#components/staff/queue/queue-list.tsx'
import { QueueSearch } from '#components/staff/queue/queue-search.tsx'
import { QueueSide } from '#components/staff/queue/queue-side.tsx'
import { viewProblem } from '#components/staff/queue/view-problem.ts'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { QUEUE_VIEWS, type QueueView } from '#domain/case-file/queue-view.ts'
import { queryOfQueue } from '#domain/desk/queue-address.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { COUNTED_TO } from '#usecases/queue/count-views.ts'
import { openDesk } from '#usecases/queue/open-desk.ts'
import { PAGE_SIZE } from '#usecases/queue/read-queue.ts'
import { doneWords } from './done-words.ts'
import { Found, Narrowing } from './narrowing.tsx'
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
  const show = one(query.show)
  const isNarrowing = show === 'filter' || isFiltered(asked)
  const desk = await openDesk(open, actor, asked, words, isNarrowing)
  const { locale } = actor
  const t = translator(locale)
  const view = words === '' ? asked.view : null
  const title = view ? t(`queue.view.${view}`) : t('queue.results', { query: words })
  const done = doneWords(locale, query)
  const isLead = desk.workers.length > 0
  const canChoose = desk.bulkActs.length > 0 && desk.lines.length > 0
  const listQuery = view === null ? '' : String(queryOfQueue(view, asked))
  const wrong = viewProblem(locale, one(query.wrong))
  const refusedSave = { wrong, typed: wrong ? await readTyped('/staff/views/save') : {} }
  const list = (
    <QueueList
      locale={locale}
      town={desk.town}
      names={desk.names}
      now={desk.now}
      view={asked.view}
      lines={desk.lines}
      canChoose={canChoose}
    />
  )
  return (
    <StaffPage
      locale={locale}
      town={desk.town.settings}
      person={personOf(actor, desk.town)}
      path={path}
      title={title}
      section="queue"
      errors={show === 'save' && refusedSave.wrong ? [{ id: 'view-name', message: refusedSave.wrong }] : []}
    >
      <div className="desk">
        <QueueSide
          locale={locale}
          view={view}
          counts={desk.counts}
          countedTo={COUNTED_TO}
          hrefs={HREFS}
          saved={desk.saved}
          query={listQuery}
        />
        <div>
          {done && <Panel tone="kept">{done}</Panel>}
          <h1>{title}</h1>
          <ToldLink locale={locale} count={desk.told} />
          <QueueSearch locale={locale} query={words} />
          {view ? (
            <Narrowing
              locale={locale}
              desk={desk}
              asked={asked}
              isOpen={isNarrowing}
              save={
                show === 'save' ? { keyValue: open.newId(), query: listQuery, actor, ...refusedSave } : null
              }
            />
          ) : (
            <Found locale={locale} desk={desk} />
          )}
          {(await areQueueKeysOn()) && <KeyHints locale={locale} />}
          {canChoose ? (
            <form method="post" action="/staff/bulk" id="chosen">
              {list}
              <BulkBar locale={locale} acts={desk.bulkActs} back={path} />
            </form>
          ) : (
            list
          )}
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
              names={desk.names}
              isWrong={show === 'caseload-needed'}
            />
          )}
        </div>
      </div>
    </StaffPage>
  )
}

const HREFS = Object.fromEntries(QUEUE_VIEWS.map((view) => [view, queueHref(view, null)])) as Record<
  QueueView,
  string
>
