import type { CaseEvent, CaseEventOf, EventType } from '#domain/case-file/event.ts'
import { isAuthority } from '#domain/case-file/fold.ts'
import { wordsIn } from '#domain/locale.ts'
import { formatShortDay } from '#i18n/dates.ts'
import { clockName, type Reader, staffName, unitName } from './case-view.ts'

type Say<T extends EventType> = (event: CaseEventOf<T>, reader: Reader) => string

/** What happened, in one line; complete by type. */
const WORDS: { readonly [T in EventType]: Say<T> } = {
  filed: ({ data: { channel, helper } }, { t }) =>
    t(helper ? 'staff.event.filedByHelper' : 'staff.event.filed', { channel }),
  'intake-completed': (_, { t }) => t('staff.event.intakeCompleted'),
  classified: ({ data }, { t }) => {
    const urgency = t(`queue.urgency.${data.urgency}`)
    return data.route === null
      ? t('staff.event.classified', { urgency })
      : t('staff.event.classifiedRoute', { urgency, route: t(`staff.route.${data.route}`) })
  },
  accepted: ({ data: { route } }, { t }) =>
    route === null
      ? t('staff.event.accepted')
      : t('staff.event.acceptedRoute', { route: t(`staff.route.${route}`) }),
  declined: ({ data: { reason } }, { t, caseFile, locale }) => {
    const door = caseFile.town.declineDoors.get(reason)
    return t('staff.event.declined', { reason: door ? wordsIn(door.title, locale) : reason })
  },
  forwarded: ({ data }, { t, caseFile, locale }) =>
    t('staff.event.forwarded', {
      from: unitName(caseFile, data.fromUnitId, locale),
      to: unitName(caseFile, data.toUnitId, locale),
    }),
  assigned: ({ data }, reader) =>
    reader.t('staff.event.assigned', { name: staffName(reader, data.handlerId) }),
  taken: ({ data }, reader) => reader.t('staff.event.taken', { name: staffName(reader, data.handlerId) }),
  'handed-over': ({ data }, reader) =>
    reader.t('staff.event.handedOver', { name: staffName(reader, data.handlerId) }),
  'stood-in': ({ data: { handlerId, forStaffId } }, reader) => {
    const name = staffName(reader, handlerId)
    if (forStaffId === null) return reader.t('staff.event.stoodIn', { name })
    return reader.t('staff.event.stoodInFor', { name, other: staffName(reader, forStaffId) })
  },
  'stepped-aside': ({ data }, reader) =>
    reader.t('staff.event.steppedAside', { name: staffName(reader, data.staffId) }),
  'transfer-objected': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.transferObjected', { unit: unitName(caseFile, data.senderUnitId, locale) }),
  'transfer-ruled': ({ data: { agreed, toUnitId } }, { t, caseFile, locale }) =>
    t(agreed ? 'staff.event.transferAgreed' : 'staff.event.transferKept', {
      unit: unitName(caseFile, toUnitId, locale),
    }),
  sealed: ({ data }, { t, caseFile, locale }) =>
    t('staff.event.sealed', { unit: unitName(caseFile, data.toUnitId, locale) }),
  'resident-asked': ({ data: { answerBy } }, { t, locale }) =>
    answerBy === null
      ? t('staff.event.asked')
      : t('staff.event.askedBy', { day: formatShortDay(answerBy, locale) }),
  'resident-answered': ({ data }, { t }) =>
    t(data.unknown ? 'staff.event.answeredUnknown' : 'staff.event.answered'),
  messaged: ({ data: { manner }, by }, { t }) => {
    if (!isAuthority(by)) return t('staff.event.wrote')
    return manner === 'in-person' ? t('staff.event.toldInPerson') : t('staff.event.told', { manner })
  },
  noted: (_, { t }) => t('staff.event.noted'),
  extended: ({ data: { clock, dueFrom, dueTo } }, { t, caseFile, locale }) => {
    const name = clockName(caseFile, clock, locale)
    if (dueFrom === null || dueTo === null) return t('work.event.extendedPaused', { clock: name })
    const [from, to] = [formatShortDay(dueFrom, locale), formatShortDay(dueTo, locale)]
    return t('work.event.extended', { clock: name, from, to })
  },
  'opinion-reported': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.opinion', { unit: unitName(caseFile, data.toUnitId, locale) }),
  decided: ({ data }, { t, caseFile, locale }) => {
    const outcome = caseFile.town.outcomes.get(data.outcome)
    return t('staff.event.decided', { outcome: outcome ? wordsIn(outcome.title, locale) : data.outcome })
  },
  delivered: ({ data: { manner, receivedOn } }, { t, locale }) =>
    t(`staff.delivered.${manner}`, { day: formatShortDay(receivedOn, locale) }),
  rated: ({ data }, { t, locale }) => {
    const scores = Object.entries(data.scores).map(
      ([question, score]) => `${t(`staff.rating.${question as 'fair'}`)} ${score}`,
    )
    return scores.length > 0
      ? t('staff.event.rated', { scores: scores.join(locale === 'zh' ? '，' : ', ') })
      : t('staff.event.ratedWords')
  },
  confirmed: ({ data }, { t }) => t(data.solved ? 'staff.event.solved' : 'staff.event.notSolved'),
  reopened: (_, { t }) => t('staff.event.reopened'),
  withdrawn: (_, { t }) => t('staff.event.withdrawn'),
  'helper-ended': (_, { t }) => t('staff.event.helperEnded'),
  'code-reissued': ({ data }, { t }) =>
    t(data.identityCheck === 'call-back' ? 'staff.event.codeCall' : 'staff.event.codeCard'),
  'clock-started': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.clockStarted', { clock: clockName(caseFile, data.clock, locale) }),
  'clock-warned': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.clockWarned', {
      percent: Math.round(data.share * 100),
      clock: clockName(caseFile, data.clock, locale),
    }),
  'clock-breached': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.clockBreached', { clock: clockName(caseFile, data.clock, locale) }),
  'clock-escalated': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.clockEscalated', {
      percent: Math.round(data.share * 100),
      clock: clockName(caseFile, data.clock, locale),
    }),
  'dates-recomputed': ({ data }, { t, caseFile, locale }) => {
    const clock = clockName(caseFile, data.clock, locale)
    return data.dueTo === null
      ? t('staff.event.datesOpen', { clock })
      : t('staff.event.dates', { day: formatShortDay(data.dueTo, locale), clock })
  },
  'extension-asked': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.extensionAsked', {
      clock: clockName(caseFile, data.clock, locale),
      count: data.count,
      unit: t(`staff.timeUnit.${data.unit}`),
    }),
  'extension-refused': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.extensionRefused', { clock: clockName(caseFile, data.clock, locale) }),
  'leg-added': ({ data }, reader) => reader.t('staff.event.legAdded', { place: placeName(reader, data) }),
  'leg-answered': ({ data }, reader) =>
    reader.t('staff.event.legAnswered', { place: legName(reader, data.leg) }),
  'leg-returned': ({ data }, reader) =>
    reader.t('work.event.legReturned', { place: legName(reader, data.leg) }),
  'leg-released': ({ data }, reader) =>
    reader.t('staff.event.legReleased', { place: legName(reader, data.leg) }),
  'third-party-started': ({ data }, { t }) =>
    t('staff.event.spanStarted', { kind: t(`staff.span.${data.kind}`) }),
  'third-party-ended': ({ data: { kind, appraisal } }, { t }) => {
    const ended = t('staff.event.spanEnded', { kind: t(`staff.span.${kind}`) })
    if (!appraisal) return ended
    const { people, result } = appraisal
    return `${ended} · ${t('work.event.appraisal', { people, result: t(`work.appraisal.${result}`) })}`
  },
  'handed-to-partner': ({ data }, reader) =>
    reader.t('staff.event.toPartner', { place: partnerName(reader, data.partnerId) }),
  'partner-answered': ({ data }, reader) =>
    reader.t('staff.event.partnerAnswered', { place: partnerName(reader, data.partnerId) }),
  'visit-planned': ({ data }, reader) =>
    reader.t('staff.event.visitPlanned', {
      day: formatShortDay(data.on, reader.locale),
      names: data.staffIds.map((id) => staffName(reader, id)).join(reader.locale === 'zh' ? '、' : ', '),
    }),
  'visit-recorded': ({ data }, { t, locale }) =>
    t('staff.event.visitRecorded', {
      day: formatShortDay(data.on, locale),
      result: t(`staff.visitResult.${data.result}`),
    }),
  'notice-published': ({ data }, { t, locale }) =>
    t('staff.event.noticePublished', { day: formatShortDay(data.until, locale) }),
  'notice-objected': ({ data }, { t }) => t('staff.event.noticeObjected', { number: data.objection }),
  'objection-examined': ({ data }, { t }) =>
    t('staff.event.objectionExamined', {
      number: data.objection,
      result: t(`staff.objection.${data.upheld ? 'upheld' : 'not-upheld'}`),
    }),
  'objection-withdrawn': ({ data }, { t }) => t('notice.staff.withdrawnEvent', { number: data.objection }),
  'decision-drafted': ({ data }, reader) =>
    reader.t('staff.event.drafted', { outcome: outcomeName(reader, data.outcome) }),
  'decision-returned': (_, { t }) => t('staff.event.draftReturned'),
  'given-up': (_, { t }) => t('staff.event.givenUp'),
  settled: ({ data }, { t, locale }) =>
    t('staff.event.settled', { day: formatShortDay(data.agreedOn, locale) }),
  'review-asked': ({ data }, reader) =>
    reader.t('staff.event.reviewAsked', {
      kind: reader.t(`staff.review.${data.review}`),
      place: placeName(reader, data),
    }),
  'review-passed': ({ data }, reader) =>
    reader.t('staff.event.reviewPassed', { place: placeName(reader, data) }),
  'hearing-opened': (_, { t }) => t('staff.event.hearingOpened'),
  'hearing-closed': (_, { t }) => t('staff.event.hearingClosed'),
  'review-decided': ({ data }, { t }) =>
    t('staff.event.reviewDecided', {
      kind: t(`staff.review.${data.review}`),
      result: t(`staff.reviewResult.${data.result}`),
    }),
  merged: ({ data }, { t }) => t('staff.event.merged', { reference: data.into }),
  'took-in': ({ data }, { t }) => t('staff.event.tookIn', { reference: data.from }),
  joined: ({ data }, { t }) => t('staff.event.joined', { reference: data.into }),
  'was-joined': ({ data }, { t }) => t('staff.event.wasJoined', { reference: data.from }),
  'split-off': ({ data }, { t }) => t('staff.event.splitOff', { reference: data.to }),
  'split-from': ({ data }, { t }) => t('staff.event.splitFrom', { reference: data.from }),
  linked: ({ data }, { t }) => t('staff.event.linked', { reference: data.other }),
  'follower-wrote': ({ data }, { t }) => t('staff.event.followerWrote', { reference: data.from }),
  'answer-shared': ({ data }, { t }) => t('staff.event.answerShared', { reference: data.from }),
  supervised: ({ data }, { t, caseFile, locale }) =>
    t('staff.event.supervised', { unit: unitName(caseFile, data.unitId, locale), count: data.days }),
  'supervision-answered': ({ data }, { t }) => t('staff.event.orderAnswered', { number: data.order }),
  'supervision-closed': ({ data }, { t }) => t('staff.event.orderClosed', { number: data.order }),
  erased: (_, { t }) => t('staff.event.erased'),
  closed: (_, { t }) => t('staff.event.closed'),
}

function partnerName({ caseFile, locale }: Reader, id: string): string {
  const partner = caseFile.town.partners.get(id)
  return partner ? wordsIn(partner.name, locale) : id
}

type Place = { readonly unitId: string | null; readonly partnerId: string | null }

export function placeName(reader: Reader, { unitId, partnerId }: Place): string {
  if (unitId !== null) return unitName(reader.caseFile, unitId, reader.locale)
  return partnerId === null ? '' : partnerName(reader, partnerId)
}

function legName(reader: Reader, number: number): string {
  const leg = reader.caseFile.state.legs.find((one) => one.leg === number)
  return leg ? placeName(reader, leg) : ''
}

function outcomeName({ caseFile, locale }: Reader, id: string): string {
  const outcome = caseFile.town.outcomes.get(id)
  return outcome ? wordsIn(outcome.title, locale) : id
}

export function eventWords(event: CaseEvent, reader: Reader): string {
  // The table pairs each type with its own words; TypeScript cannot follow that pairing through an index.
  return (WORDS[event.type] as Say<EventType>)(event, reader)
}

/** Who did it, with the unit they acted for. */
export function whoWords({ by }: CaseEvent, reader: Reader): string {
  const { t, caseFile, locale } = reader
  if (by.kind === 'system') return t('staff.by.system')
  if (by.kind !== 'staff') return t(`staff.by.${by.kind}`)
  const name = staffName(reader, by.staffId)
  return by.unitId === null
    ? name
    : t('staff.by.inUnit', { name, unit: unitName(caseFile, by.unitId, locale) })
}
