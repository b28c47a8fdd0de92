import { Button } from '#components/form/button.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import type { NoticeView } from '#components/notice/notice-page.tsx'
import { areaWords } from '#components/notice/notice-rows.ts'
import { Details } from '#components/page/details.tsx'
import { Panel } from '#components/page/panel.tsx'
import type { Reader } from '#components/staff/case/case-view.ts'
import { isStanding, needsAgain, noticeRulesOf } from '#domain/case-file/public-notice.ts'
import { type Channel, isOpen } from '#domain/case-file/words.ts'
import { latestDayOnFile } from '#domain/notice/latest-day-on-file.ts'
import { OBJECTION_SERVICE } from '#domain/notice/objection-service.ts'
import { formatDay, formatShortDay } from '#i18n/dates.ts'

export type NoticeOnCaseView = {
  readonly notice: NoticeView | null
  readonly objectors: readonly {
    readonly reference: string
    readonly channel: Channel
    readonly objection: number
  }[]
  /** Is it joined to a notice, seen or not? */
  readonly isAttached: boolean
  readonly objectsTo: { readonly reference: string; readonly objection: number } | null
}

type NoticePanelProps = {
  reader: Reader
  onCase: NoticeOnCaseView
  keyValue: string
  /** Why a code that was sent cannot be the notice that an objection means. */
  problem: string
  /** That code, as it was typed. */
  typed: string
}

/** Where the public notice of a case file stands: the latest day to put it up, its page and poster, who objected. */
export function NoticePanel({ reader, onCase, keyValue, problem, typed }: NoticePanelProps) {
  const { t, locale, caseFile } = reader
  const { notice, objectors, objectsTo } = onCase
  const latest = latestDayOnFile(caseFile)
  const isLate = latest !== null && latest < caseFile.today
  const isLoose = isLooseObjection(reader, onCase)
  if (latest === null && notice === null && objectors.length === 0 && objectsTo === null && !isLoose)
    return null
  return (
    <Panel tone={isLate ? 'late' : 'plain'} heading={t('notice.staff.title')}>
      {objectsTo && (
        <p>
          <a href={`/staff/cases/${objectsTo.reference}`}>
            {t('notice.staff.objectsTo', { reference: objectsTo.reference, number: objectsTo.objection })}
          </a>
        </p>
      )}
      {isLoose && <WhichNotice reader={reader} problem={problem} typed={typed} />}
      {latest !== null && (
        <p>
          {t(isLate ? 'notice.staff.latestPassed' : 'notice.staff.latest', {
            day: formatDay(latest, locale),
          })}
        </p>
      )}
      {notice && <Standing reader={reader} notice={notice} keyValue={keyValue} />}
      {objectors.length > 0 && (
        <ul>
          {objectors.map((one) => (
            <li key={one.objection}>
              {t('notice.staff.objection', {
                number: one.objection,
                channel: t(`staff.channel.${one.channel}`),
              })}{' '}
              <a className="num" href={`/staff/cases/${one.reference}`}>
                {one.reference}
              </a>
              {' · '}
              {resultWords(reader, one.objection)}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** An objection whose notice nobody has named yet. */
function isLooseObjection({ caseFile }: Reader, { objectsTo, isAttached }: NoticeOnCaseView): boolean {
  const { service, state, moves } = caseFile
  const isOne = service.slug === OBJECTION_SERVICE && isOpen(state.stage) && moves.includes('classify')
  return isOne && objectsTo === null && !isAttached
}

type WhichNoticeProps = Pick<NoticePanelProps, 'reader' | 'problem' | 'typed'>

function WhichNotice({ reader, problem, typed }: WhichNoticeProps) {
  const { t, locale, caseFile } = reader
  const known = PROBLEMS.find((one) => one === problem)
  return (
    <form method="post" action={`/staff/cases/${caseFile.reference}/objects-to`}>
      <TextInput
        locale={locale}
        id="notice-code"
        name="code"
        label={t('notice.staff.which')}
        hint={t('notice.staff.whichHint')}
        error={known && t(`notice.refused.${known}`)}
        value={typed}
        isCode
      />
      <Button kind="quiet">{t('notice.staff.attach')}</Button>
    </form>
  )
}

const PROBLEMS = ['no-such-notice', 'notice-over', 'attached-already'] as const

function resultWords({ t, caseFile }: Reader, number: number): string {
  const result = caseFile.state.objections.find(({ objection }) => objection === number)?.result
  return t(`notice.staff.${result ?? 'waits'}`)
}

type StandingProps = { reader: Reader; notice: NoticeView; keyValue: string }

function Standing({ reader, notice, keyValue }: StandingProps) {
  const { t, locale, caseFile } = reader
  const { town, service, state, now, reference } = caseFile
  const isUp = isStanding(state, now)
  const number = notice.days.notice
  return (
    <>
      <p>
        {t(isUp ? 'notice.staff.standing' : 'notice.staff.ended', {
          number,
          until: formatDay(notice.days.until, locale),
        })}
      </p>
      {needsAgain(state, noticeRulesOf(town, service)) && <p>{t('notice.staff.needsAgain')}</p>}
      {isUp && (
        <p>
          <a href={`/${locale}/notices/${notice.code}`}>{t('notice.staff.web')}</a>
          {' · '}
          <a href={`/staff/cases/${reference}/poster/${number}`}>{t('notice.staff.poster')}</a>
        </p>
      )}
      {isUp && caseFile.moves.includes('note') && (
        <Hung reader={reader} notice={notice} keyValue={keyValue} />
      )}
    </>
  )
}

/** A note that is written already: only place and day may have to be put right. */
function Hung({ reader, notice, keyValue }: StandingProps) {
  const { t, locale, caseFile } = reader
  const words = t('notice.staff.hungText', {
    number: notice.days.notice,
    place: areaWords(locale, caseFile.town, notice.content.areaId) || t('notice.staff.board'),
    day: formatShortDay(caseFile.today, locale),
  })
  return (
    <Details summary={t('notice.staff.hung')}>
      <form method="post" action={`/staff/cases/${caseFile.reference}/note`}>
        <HiddenKey value={keyValue} />
        <input type="hidden" name="version" value={caseFile.state.number} />
        <textarea
          className="input"
          name="text"
          rows={2}
          defaultValue={words}
          aria-label={t('notice.staff.hung')}
        />
        <Button kind="quiet">{t('move.button.note')}</Button>
      </form>
    </Details>
  )
}
