import { personOf, readStaffSession, staffActor } from '#app/http/staff.ts'
import { Panel } from '#components/page/panel.tsx'
import { AbsenceForm } from '#components/staff/people/absence-form.tsx'
import { OrphanList } from '#components/staff/people/orphan-list.tsx'
import { LedAbsences, OwnAbsences } from '#components/staff/people/own-absences.tsx'
import { PeopleNav } from '#components/staff/people/people-nav.tsx'
import { peopleErrors } from '#components/staff/people/people-problems.ts'
import { ToldToday } from '#components/staff/people/told-today.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { readFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { readPeople } from '#usecases/people/read-people.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/people'

type Query = Readonly<Record<string, string | string[] | undefined>>

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await staffActor(PAGE)
  const open = await hall()
  const page = await readPeople(open, actor)
  const { locale } = actor
  const { town, names, today } = page
  const t = translator(locale)
  const state = await readFormState(open, await readStaffSession(), PAGE)
  const query = await searchParams
  const nobody = page.orphans.find(({ handlerId, unitId }) => `${handlerId}-${unitId}` === query.nobody)
  const errors = nobody
    ? [{ id: `to-${nobody.handlerId}-${nobody.unitId}`, message: t('people.orphans.needed') }]
    : peopleErrors(locale, state?.problems ?? [])
  const done = errors.length > 0 ? null : doneWords(locale, query, standsBelow(page))
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={PAGE}
      title={t('people.title')}
      section="people"
      errors={errors}
      narrow
    >
      <h1>{t('people.title')}</h1>
      <PeopleNav locale={locale} roles={actor.roles} place="people" />
      {done && <Panel tone="kept">{done}</Panel>}
      <section className="group" id="told" aria-labelledby="told-title">
        <h2 id="told-title">{t('people.told.title')}</h2>
        <ToldToday locale={locale} told={page.told} clocks={town.clockRules} units={town.units} />
      </section>
      {page.orphans.length > 0 && (
        <section className="group" id="orphans" aria-labelledby="orphans-title">
          <h2 id="orphans-title">{t('people.orphans.title')}</h2>
          <p className="soft">{t('people.orphans.hint')}</p>
          <OrphanList
            locale={locale}
            orphans={page.orphans}
            names={names}
            units={town.units}
            newKey={open.newId}
            errors={errors}
          />
        </section>
      )}
      <section className="group" aria-labelledby="own-title">
        <h2 id="own-title">{t('people.absence.own')}</h2>
        <OwnAbsences locale={locale} own={page.own} names={names} today={today} />
      </section>
      {page.people.length > 1 && (
        <section className="group" aria-labelledby="led-title">
          <h2 id="led-title">{t('people.absence.led')}</h2>
          <LedAbsences locale={locale} led={page.led} names={names} today={today} />
        </section>
      )}
      <section className="group" aria-labelledby="enter-title">
        <h2 id="enter-title">{t('people.absence.enter')}</h2>
        <AbsenceForm
          locale={locale}
          selfId={actor.staffId}
          people={page.people}
          deputies={page.deputies}
          names={names}
          today={today}
          raw={state?.raw ?? {}}
          errors={errors}
        />
      </section>
    </StaffPage>
  )
}

/** Whether the page says below what could not be handed over. */
function standsBelow({ orphans, own }: Awaited<ReturnType<typeof readPeople>>): boolean {
  return orphans.length > 0 || own.some(({ failed }) => failed.length > 0)
}

/** What has just been done, as the address says; null otherwise. */
function doneWords(locale: Locale, query: Query, below: boolean): string | null {
  const t = translator(locale)
  const [moved, failed] = [countOf(query.moved), countOf(query.failed)]
  const words = {
    entered: t('people.absence.entered'),
    ended: t('people.absence.ended'),
    back: t('people.back.done', { moved: moved ?? 0 }),
    handed: '',
  }
  const first = Object.entries(words).find(([name]) => name === query.done)
  if (!first) return null
  const isBack = query.done === 'back'
  const failedWords = isBack
    ? t('people.back.failedSome', { failed: failed ?? 0 })
    : t('people.absence.failedSome', { failed: failed ?? 0, below: below ? 'yes' : 'no' })
  const parts = [
    first[1],
    moved === null || isBack ? '' : t('people.absence.movedSome', { moved }),
    failed ? failedWords : '',
  ]
  return parts.filter((part) => part !== '').join(locale === 'zh' ? '' : ' ')
}

function countOf(value: string | string[] | undefined): number | null {
  return typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : null
}
