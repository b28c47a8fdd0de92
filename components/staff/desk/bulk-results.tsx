import { Button } from '#components/form/button.tsx'
import { Panel } from '#components/page/panel.tsx'
import type { BulkResult } from '#domain/desk/bulk.ts'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { type BulkView, bulkReason } from './bulk-view.ts'

type BulkResultsProps = {
  locale: Locale
  path: string
  run: BulkView
  /** How many case files can be given back as they were. */
  undoable: number
}

/** What became of each case file: how many went through, which did not and why, and the way back where there is one. */
export function BulkResults({ locale, path, run, undoable }: BulkResultsProps) {
  const t = translator(locale)
  const { done, failed } = split(run.results)
  const back = split(run.undone)
  return (
    <>
      <Panel tone="kept">{t('desk.bulk.done', { count: done.length })}</Panel>
      <Failed
        locale={locale}
        id="failed"
        title={t('desk.bulk.failed', { count: failed.length })}
        lines={failed}
      />
      {undoable > 0 && (
        <form className="acts" method="post" action={`${path}/undo`}>
          <Button kind="quiet">{t('desk.bulk.undo', { count: undoable })}</Button>
          {undoable < done.length && <span className="soft">{t('desk.bulk.partUndo')}</span>}
        </form>
      )}
      {run.act === 'reply' && done.length > 0 && <p className="soft">{t('desk.bulk.sent')}</p>}
      {run.undoneAt !== null && (
        <>
          <Panel>{t('desk.bulk.undone', { count: back.done.length })}</Panel>
          <Failed
            locale={locale}
            id="not-undone"
            title={t('desk.bulk.notUndone', { count: back.failed.length })}
            lines={back.failed}
          />
        </>
      )}
    </>
  )
}

function split(results: readonly BulkResult[]) {
  return {
    done: results.filter(({ reason }) => reason === null),
    failed: results.filter(({ reason }) => reason !== null),
  }
}

type FailedProps = { locale: Locale; id: string; title: string; lines: readonly BulkResult[] }

function Failed({ locale, id, title, lines }: FailedProps) {
  const t = translator(locale)
  if (lines.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('desk.bulk.column2.case')}</th>
            <th scope="col">{t('desk.bulk.column2.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ reference, reason }) => (
            <tr key={reference}>
              <td>
                <a href={`/staff/cases/${reference}`}>{reference}</a>
              </td>
              <td>{bulkReason(t, reason ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
