import { notFound } from 'next/navigation'
import { personOf, staffActor } from '#app/http/staff.ts'
import { ListedCases } from '#components/measure/listed-cases.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { isRefusal } from '#domain/refusal.ts'
import { translator } from '#i18n/translate.ts'
import type { StaffActor } from '#usecases/actor.ts'
import { hall } from '#usecases/hall.ts'
import { listBehind } from '#usecases/measure/list-behind.ts'
import { type ManageQuery, readManageQuery } from '../manage-query.ts'

export const dynamic = 'force-dynamic'

export default async function ManageListPage({ searchParams }: { searchParams: Promise<ManageQuery> }) {
  const query = readManageQuery(await searchParams)
  const path = `/manage/list${query.search}`
  const actor = await staffActor(path)
  const list = await listOr404(actor, query.values)
  const { locale } = actor
  const { town, listing } = list
  const title = translator(locale)(`manage.list.title.${listing}`)
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={path}
      title={title}
      section="manage"
    >
      <h1>{title}</h1>
      <ListedCases locale={locale} list={list} isContinued={query.values.after !== undefined} />
    </StaffPage>
  )
}

async function listOr404(actor: StaffActor, values: Parameters<typeof listBehind>[2]) {
  try {
    return await listBehind(await hall(), actor, values)
  } catch (error) {
    if (isRefusal(error) && error.code === 'not-found') notFound()
    throw error
  }
}
