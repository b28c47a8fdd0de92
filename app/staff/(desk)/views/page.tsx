import { readTyped } from '#app/http/refused.ts'
import { personOf, staffActor } from '#app/http/staff.ts'
import { Panel } from '#components/page/panel.tsx'
import { SavedViewForms } from '#components/staff/desk/saved-view-forms.tsx'
import { viewProblem } from '#components/staff/queue/view-problem.ts'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { translator } from '#i18n/translate.ts'
import { savedViewsOf } from '#usecases/desk/saved-views.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { one, type Query } from '../queue-address.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/views'
const DONE = ['saved', 'renamed', 'removed'] as const

export default async function SavedViewsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await staffActor(PAGE)
  const open = await hall()
  const town = await currentTown(open)
  const query = await searchParams
  const { locale } = actor
  const t = translator(locale)
  const views = await savedViewsOf(open, actor)
  const done = DONE.find((name) => name === one(query.done))
  const wrong = viewProblem(locale, one(query.wrong))
  const typed = wrong ? await readTyped(`${PAGE}/rename`) : {}
  const errors = wrong ? [{ id: `name-${typed.view?.[0]}`, message: wrong }] : []
  const title = t('desk.views.title')
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={PAGE}
      title={title}
      section="queue"
      errors={errors}
      narrow
    >
      <h1>{title}</h1>
      {done && <Panel tone="kept">{t(`desk.views.done.${done}`)}</Panel>}
      <p>{t('desk.views.intro')}</p>
      {views.length === 0 && <p className="soft">{t('desk.views.none')}</p>}
      {views.map((view) => (
        <SavedViewForms key={view.id} locale={locale} town={town} view={view} errors={errors} typed={typed} />
      ))}
      <p>
        <a href="/staff">{t('desk.bulk.toQueue')}</a>
      </p>
    </StaffPage>
  )
}
