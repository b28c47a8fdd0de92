import { isTriggeredBy } from '../town/regime.ts'
import type { CaseEvent, CaseEventOf, EventActor, PetitionRoute } from './event.ts'
import type { CaseKind, Channel, Stage, Urgency } from './words.ts'

/** A case file as its events tell it. Every column that shows one of these is a cache of this. */
export type CaseState = {
  readonly stage: Stage
  readonly stageBeforeWaiting: Stage | null
  readonly kind: CaseKind
  readonly channel: Channel
  readonly service: string
  readonly serviceVersion: number
  readonly unitId: string
  readonly areaId: string | null
  readonly handlerId: string | null
  readonly urgency: Urgency
  readonly route: PetitionRoute | null
  readonly sealed: boolean
  readonly incomplete: boolean
  readonly helper: boolean
  readonly receivedOn: string
  readonly filedAt: number
  readonly recordedAt: number
  readonly transfer: { readonly fromUnitId: string; readonly objected: boolean } | null
  readonly transferSettled: boolean
  readonly asked: number
  readonly firstContactAt: number | null
  readonly acceptedAt: number | null
  readonly declinedAt: number | null
  readonly decidedAt: number | null
  readonly outcome: string | null
  readonly deliveredAt: number | null
  readonly deliveredOn: string | null
  readonly withdrawnAt: number | null
  readonly closedAt: number | null
  readonly erasedAt: number | null
  readonly solved: boolean | null
  readonly rated: boolean
  readonly forwards: number
  readonly reopens: number
  readonly extensions: number
  readonly number: number
}

/** Folds the whole history. Throws a RangeError when it does not begin with `filed`. */
export function foldCaseFile(events: readonly CaseEvent[]): CaseState {
  const [first, ...rest] = events
  if (first?.type !== 'filed') throw new RangeError('a case file begins with filed')
  return rest.reduce(applyEvent, begin(first))
}

/** The state after one more event. */
export function applyEvent(state: CaseState, event: CaseEvent): CaseState {
  return { ...state, ...contact(state, event), ...effect(state, event), number: event.number }
}

/** The state right after `filed`. */
export function begin(event: CaseEventOf<'filed'>): CaseState {
  const { data } = event
  return {
    stage: 'filed',
    stageBeforeWaiting: null,
    kind: data.kind,
    channel: data.channel,
    service: data.service,
    serviceVersion: data.serviceVersion,
    unitId: data.unitId,
    areaId: data.areaId,
    handlerId: null,
    urgency: data.urgency,
    route: null,
    sealed: data.sealedService,
    incomplete: data.incomplete,
    helper: data.helper,
    receivedOn: data.receivedOn,
    filedAt: event.at,
    recordedAt: event.recordedAt,
    transfer: null,
    transferSettled: false,
    asked: 0,
    firstContactAt: null,
    acceptedAt: null,
    declinedAt: null,
    decidedAt: null,
    outcome: null,
    deliveredAt: null,
    deliveredOn: null,
    withdrawnAt: null,
    closedAt: null,
    erasedAt: null,
    solved: null,
    rated: false,
    forwards: 0,
    reopens: 0,
    extensions: 0,
    number: event.number,
  }
}

function contact(state: CaseState, event: CaseEvent): Partial<CaseState> {
  const byAuthority = isAuthority(event.by) && isTriggeredBy(['first-contact'], event.type)
  return state.firstContactAt === null && byAuthority ? { firstContactAt: event.at } : {}
}

export function isAuthority(by: EventActor): boolean {
  return by.kind === 'staff' || by.kind === 'system'
}

function effect(state: CaseState, event: CaseEvent): Partial<CaseState> {
  switch (event.type) {
    case 'intake-completed':
      return { incomplete: false, unitId: event.data.unitId, areaId: event.data.areaId }
    case 'classified':
      return { urgency: event.data.urgency, route: event.data.route }
    case 'accepted':
      return {
        stage: state.handlerId ? 'working' : 'accepted',
        acceptedAt: event.at,
        route: event.data.route ?? state.route,
      }
    case 'declined':
      return { stage: 'declined', declinedAt: event.at }
    case 'forwarded':
      return moved(state, event.data.toUnitId, {
        transfer: { fromUnitId: event.data.fromUnitId, objected: false },
        forwards: state.forwards + 1,
      })
    case 'assigned':
    case 'taken':
    case 'handed-over':
    case 'stood-in':
      return { handlerId: event.data.handlerId, stage: state.stage === 'accepted' ? 'working' : state.stage }
    case 'transfer-objected':
      return { transfer: state.transfer && { ...state.transfer, objected: true } }
    case 'transfer-ruled':
      return moved(state, event.data.toUnitId, { transfer: null, transferSettled: true })
    case 'sealed':
      return moved(state, event.data.toUnitId, { sealed: true, transfer: null })
    case 'resident-asked':
      return {
        stage: 'waiting',
        stageBeforeWaiting: state.stage === 'waiting' ? state.stageBeforeWaiting : state.stage,
        asked: state.asked + 1,
      }
    case 'resident-answered':
      return answered(state)
    case 'extended':
      return { extensions: state.extensions + 1 }
    case 'opinion-reported':
      return moved(state, event.data.toUnitId, {})
    case 'decided':
      return { stage: 'decided', stageBeforeWaiting: null, decidedAt: event.at, outcome: event.data.outcome }
    case 'delivered':
      return { stage: 'delivered', deliveredAt: event.at, deliveredOn: event.data.receivedOn }
    case 'rated':
      return { rated: true }
    case 'confirmed':
      return { solved: event.data.solved }
    case 'reopened':
      return reopened(state)
    case 'withdrawn':
      return { stage: 'withdrawn', withdrawnAt: event.at }
    case 'helper-ended':
      return { helper: false }
    case 'erased':
      return { erasedAt: event.at }
    case 'closed':
      return { stage: 'closed', closedAt: event.at }
    default:
      return {}
  }
}

function moved(state: CaseState, unitId: string, more: Partial<CaseState>): Partial<CaseState> {
  return { unitId, handlerId: unitId === state.unitId ? state.handlerId : null, ...more }
}

/** Back to where it waited from; somebody may have taken it meanwhile. */
function answered(state: CaseState): Partial<CaseState> {
  if (state.stage !== 'waiting') return {}
  const stage = state.stageBeforeWaiting ?? 'working'
  return { stage: stage === 'accepted' && state.handlerId ? 'working' : stage, stageBeforeWaiting: null }
}

function reopened(state: CaseState): Partial<CaseState> {
  return {
    stage: state.handlerId ? 'working' : 'accepted',
    decidedAt: null,
    outcome: null,
    deliveredAt: null,
    deliveredOn: null,
    closedAt: null,
    solved: null,
    rated: false,
    reopens: state.reopens + 1,
  }
}
