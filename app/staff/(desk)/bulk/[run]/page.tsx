import { notFound } from 'next/navigation'
import { readTyped } from '#app/http/refused.ts'
import { personOf, staffActor } from '#app/http/staff.ts'
import { BulkEffects } from '#components/staff/desk/bulk-effects.tsx'
import { BulkInputForm, bulkErrors } from '#components/staff/desk/bulk-input-form.tsx'
import { BulkResults } from '#components/staff/desk/bulk-results.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { isRefusal } from '#domain/refusal.ts'
import { translator } from '#i18n/translate.ts'
import { type BulkRun, bulkRunOf, bulkWorkers } from '#usecases/desk/bulk-run.ts'
import { previewBulk } from '#usecases/desk/preview-bulk.ts'
import { undoable } from '#usecases/desk/undo-bulk.ts'
import { hall } from '#usecases/hall.ts'
import { staffDirectory } from '#usecases/queue/staff-directory.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { one, type Query } from '../../queue-address.ts'

export const dynamic = 'force-dynamic'

type BulkPageProps = { params: Promise<{ run: string }>; searchParams: Promise<Query> }

/** Work on several case files: what to do, what it would do to each of them, and what became of it. */
export default async function BulkPage({ params, searchParams }: BulkPageProps) {
  const { run: id } = await params
  const path = `/staff/bulk/${id}`
  const actor = await staffActor(path)
  const open = await hall()
  const town = await currentTown(open)
  const run = await bulkRunOf(open, actor, id).catch(missing)
  const query = await searchParams
  const { locale } = actor
  const t = translator(locale)
  const { names } = await staffDirectory(open)
  const errors = bulkErrors(locale, one(query.wrong))
  const title = t(`desk.bulk.title.${run.act}`)
  const isForm = run.plannedAt === null || errors.length > 0 || one(query.change) === 'yes'
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={path}
      title={title}
      section="queue"
      errors={run.doneAt === null ? errors : []}
    >
      <h1>{title}</h1>
      <p className="soft">{t('desk.bulk.count', { count: run.caseReferences.length })}</p>
      {run.doneAt !== null ? (
        <BulkResults locale={locale} path={path} run={run} undoable={undoable(run).length} />
      ) : isForm ? (
        <BulkInputForm
          locale={locale}
          path={path}
          run={run}
          me={actor.staffId}
          workers={run.act === 'assign' ? await bulkWorkers(open, actor, run) : []}
          templates={[...town.replyTemplates.values()]}
          template={one(query.template)}
          typed={await readTyped(`${path}/plan`)}
          errors={errors}
        />
      ) : (
        <BulkEffects
          locale={locale}
          path={path}
          run={run}
          lines={await previewBulk(open, actor, run)}
          names={names}
        />
      )}
      <p>
        <a href="/staff">{t('desk.bulk.toQueue')}</a>
      </p>
    </StaffPage>
  )
}

function missing(error: unknown): Promise<BulkRun> {
  if (isRefusal(error) && error.code === 'not-found') notFound()
  throw error
}
