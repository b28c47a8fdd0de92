import type { Db } from '#db/handle.ts'
import { findCaseFileById } from '#db/queries/case-file.ts'
import type { Move } from '#domain/case-file/move.ts'
import { wordsIn } from '#domain/locale.ts'
import { AREA_OFFICE, type Mapping, type ServiceMapping } from '#domain/replay/mapping.ts'
import type { Anomaly, ReplayPlan, ReplayStep } from '#domain/replay/plan-request.ts'
import type { Answer, Answers } from '#domain/service/question/answer.ts'
import type { Service } from '#domain/service/service.ts'
import { officeOf } from '#domain/town/area.ts'
import type { Town } from '#domain/town/town.ts'
import type { Actor } from '../actor.ts'
import { fileIn } from '../case-file/file.ts'
import { makeMoveIn } from '../case-file/make-move.ts'
import type { Hall } from '../hall.ts'

/** Where one request is replayed: a hall whose clock can be set, and the true time after which nothing has happened. */
export type Stage = {
  readonly past: { readonly hall: Hall; setTime(at: number): void }
  readonly actor: Actor
  readonly mapping: Mapping
  readonly town: Town
  readonly until: number
}

export type Replayed = {
  readonly as: 'filed' | 'there' | 'coming' | 'failed'
  readonly anomalies: readonly Anomaly[]
}

type Act = { readonly move: Move; readonly fields: Readonly<Record<string, readonly string[]>> }

/** Files one request at its time and makes its moves at theirs. A move that the case file no longer allows is told. */
export async function replayOne(stage: Stage, tx: Db, plan: ReplayPlan): Promise<Replayed> {
  const { past, actor, town, mapping, until } = stage
  if (plan.openedAt > until) return { as: 'coming', anomalies: [] }
  past.setTime(plan.openedAt)
  const service = town.services.get(plan.type.service)!
  const terms = mapping.services[service.slug]!
  const filed = await fileIn(past.hall, tx, town, actor, {
    service,
    answers: answersOf(plan, service, terms),
    locale: mapping.locale,
    channel: plan.channel,
    key: `replay:${plan.key}`,
    ...unitOf(stage, plan),
  })
  if (filed.repeated && !(await isFiledAt(tx, filed.caseFileId, plan.openedAt)))
    return { as: 'there', anomalies: [{ line: plan.line, kind: 'filed-at-other-time' }] }
  const anomalies: Anomaly[] = []
  for (const step of plan.steps.filter(({ at }) => at <= until)) {
    past.setTime(step.at)
    for (const { move, fields } of actsOf(stage, step, terms)) {
      const input = { reference: filed.reference, version: null, key: 'replay' }
      const made = await makeMoveIn(past.hall, tx, town, actor, move, input, fields)
      if (!made.ok) anomalies.push({ line: plan.line, kind: 'move-refused', field: move, value: made.reason })
    }
  }
  return { as: filed.repeated ? 'there' : 'filed', anomalies }
}

async function isFiledAt(tx: Db, caseFileId: string, at: number): Promise<boolean> {
  return (await findCaseFileById(tx, caseFileId))?.filedAt === at
}

function answersOf({ type, story, area }: ReplayPlan, service: Service, terms: ServiceMapping): Answers {
  const kindOf = (id: string) => service.questions.find((question) => question.id === id)?.type
  const place: Answer =
    area === null
      ? { type: 'unknown' }
      : kindOf(terms.place) === 'area'
        ? { type: 'area', area }
        : { type: 'address', area, text: '' }
  const answers: Record<string, Answer> = {
    [terms.place]: place,
    [terms.story]: { type: kindOf(terms.story) === 'text' ? 'text' : 'long-text', text: story },
  }
  for (const [id, value] of Object.entries(type.choices)) answers[id] = { type: 'choice', value, details: [] }
  return answers
}

function unitOf({ town }: Stage, { unit, area }: ReplayPlan): { unitId?: string } {
  const unitId = unit === AREA_OFFICE ? (area && officeOf(town.areas, area)) || null : unit
  return unitId === null ? {} : { unitId }
}

function actsOf({ mapping }: Stage, { act }: ReplayStep, terms: ServiceMapping): Act[] {
  const { locale, forwarded } = mapping
  switch (act) {
    case 'accept':
      return [
        {
          move: 'accept',
          fields: { route: terms.route ? [terms.route] : [], text: [wordsIn(terms.accepted, locale)] },
        },
      ]
    case 'answer':
      return [
        {
          move: 'decide',
          fields: {
            outcome: [terms.outcome],
            basis: terms.basis,
            summary: [wordsIn(terms.summary, locale)],
            facts: terms.facts ? [wordsIn(terms.facts, locale)] : [],
          },
        },
        { move: 'deliver', fields: { manner: ['tracker'] } },
      ]
    case 'withdraw':
      return [{ move: 'withdraw', fields: { sure: ['yes'] } }]
    case 'forward':
      return [
        { move: 'forward', fields: { unit: [forwarded.unit], text: [wordsIn(forwarded.text, locale)] } },
      ]
  }
}
