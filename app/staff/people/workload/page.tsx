import { personOf, staffActor } from '#app/http/staff.ts'
import { orMissing } from '#app/http/staff-page.ts'
import { Button } from '#components/form/button.tsx'
import { Select } from '#components/form/select.tsx'
import { PeopleNav } from '#components/staff/people/people-nav.tsx'
import { WorkloadTable } from '#components/staff/people/workload-table.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { formatShortDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { readWorkload, type Workload } from '#usecases/people/read-workload.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/people/workload'

type WorkloadPageProps = { searchParams: Promise<{ unit?: string | string[] }> }

export default async function WorkloadPage({ searchParams }: WorkloadPageProps) {
  const { unit } = await searchParams
  const asked = typeof unit === 'string' && /^[a-z0-9-]{1,60}$/.test(unit) ? unit : null
  const path = asked === null ? PAGE : `${PAGE}?unit=${asked}`
  const actor = await staffActor(path)
  const load = await orMissing(readWorkload(await hall(), actor, asked))
  const { locale } = actor
  const { town, people, unassigned } = load
  const t = translator(locale)
  const next = people.find(({ staffId }) => staffId === load.next)
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={path}
      title={t('people.load.title')}
      section="people"
    >
      <h1>{t('people.load.title')}</h1>
      <PeopleNav locale={locale} roles={actor.roles} place="workload" />
      <p className="soft">
        {t('people.load.intro', {
          from: formatShortDay(load.weekFrom, locale),
          to: formatShortDay(load.weekTo, locale),
        })}{' '}
        {t('people.load.sealed')}
      </p>
      <UnitFilter locale={locale} load={load} />
      <p>
        <strong>
          {next ? t('people.load.next', { name: wordsIn(next.name, locale) }) : t('people.load.nobody')}
        </strong>
      </p>
      <WorkloadTable locale={locale} people={people} unassigned={unassigned} unit={load.unit} />
    </StaffPage>
  )
}

function UnitFilter({ locale, load: { town, units, unit } }: { locale: Locale; load: Workload }) {
  const t = translator(locale)
  if (units.length < 2) return null
  const options = units.map((id) => ({ value: id, label: wordsIn(town.units.get(id)!.name, locale) }))
  return (
    <form className="filters" method="get" action={PAGE}>
      <Select
        locale={locale}
        id="unit"
        name="unit"
        label={t('people.load.unit')}
        value={unit ?? ''}
        emptyLabel={t('people.load.allUnits')}
        options={options}
      />
      <Button kind="quiet">{t('people.load.show')}</Button>
    </form>
  )
}
