import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import type { CaseFileRow } from '#db/queries/case-file.ts'
import type { EventText } from '#domain/case-file/event.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import type { Locale } from '#domain/locale.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { Service } from '#domain/service/service.ts'
import { areaPath } from '#domain/town/area.ts'
import type { Town } from '#domain/town/town.ts'
import { addressParts } from '#domain/visit/address-parts.ts'
import { type Home, homeOf } from '#domain/visit/home-of.ts'
import { householdKey } from '#domain/visit/household-key.ts'
import { type VisitOnFile, visitsOnFile } from '#domain/visit/visits-on-file.ts'
import type { Stop } from '#domain/visit/walking-order.ts'
import type { StaffActor } from '../actor.ts'
import { eventContext } from '../case-file/record-events.ts'
import { shieldAnswers, sightOf } from '../case-file/shield-answers.ts'
import type { Hall } from '../hall.ts'
import { serviceVersion } from '../town/current-town.ts'

/** A case file as those see it who visit for it. */
export type VisitCase = Stop & {
  readonly reference: string
  readonly service: Service
  readonly state: CaseState
  readonly locale: Locale
  readonly title: string
  readonly unitId: string
  readonly home: Home
  /** As far as the reader may see them. */
  readonly answers: Answers
  readonly withheld: readonly string[]
  readonly visits: readonly VisitOnFile[]
  /** The one that is planned. */
  readonly planned: VisitOnFile | null
  readonly dueAt: number
}

/** Opens a case file for its visits. The caller has asked for permission. */
export async function openVisitCase(
  hall: Hall,
  town: Town,
  actor: StaffActor,
  row: CaseFileRow,
): Promise<VisitCase> {
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const timeline = (await listCaseEvents(hall.read, row.id)).map((event) => ({
    event: eventOfRow(event),
    text: event.sealed ? hall.keys.open<EventText>(event.sealed, eventContext(row.id, event.number)) : null,
  }))
  const state = foldCaseFile(timeline.map(({ event }) => event))
  const given = (timeline[0]?.text?.answers ?? {}) as Answers
  const { answers, withheld } = shieldAnswers(service, given, sightOf(town, actor, row))
  const visits = visitsOnFile(state.visits, timeline)
  return {
    ...stopOf(town, service, answers, row),
    reference: row.reference,
    service,
    state,
    locale: row.locale === 'en' ? 'en' : 'zh',
    title: hall.keys.open<string>(row.titleSealed, `title:${row.id}`),
    unitId: row.unitId,
    answers,
    withheld,
    visits,
    planned: visits.find(({ result }) => result === null) ?? null,
    dueAt: row.dueAt,
  }
}

/** Where a case file stands on the way, and whose home that is. */
export function stopOf(
  town: Town,
  service: Service,
  answers: Answers,
  row: Pick<CaseFileRow, 'id' | 'areaId' | 'personHash'>,
): Stop & { readonly home: Home } {
  const home = homeOf(service, answers, row.areaId)
  const { areaId, text } = home
  const path = areaId === null ? [] : areaPath(town.areas, areaId).toReversed()
  const areaNames = path.flatMap(({ name }) => [name['zh-Hans'], name.en])
  return {
    caseFileId: row.id,
    home,
    areaId,
    parts: addressParts(text, areaNames),
    householdKey: householdKey({ areaId, text, areaNames }),
    person: row.personHash === null ? null : Buffer.from(row.personHash).toString('hex'),
  }
}
