import { insertInterest } from '#db/queries/interest.ts'
import { answersOfPart } from '#domain/case-file/part.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import { recordOn } from '../case-in-hand.ts'
import { fileIn } from '../file.ts'
import type { Situation } from '../make-move.ts'
import { defineMove } from './define-move.ts'

/** More parts than this are no parts of one matter. */
const MOST = 20

/**
 * Makes a part of a case file one of its own, under the service that fits it. It keeps the first day and the person,
 * who opens it from the tracker of the first.
 */
export const split = defineMove({
  move: 'split',
  read: (fields, { town }) => ({
    service: fields.oneOf('service', servicesOfParts(town)),
    part: fields.residentText('part'),
  }),
  decide: async (situation, { service, part }) => {
    if (situation.state.linkedIds.length >= MOST) return { ok: false, reason: 'too-many-parts' }
    const { caseFileId, reference } = await filePart(situation, service, part)
    return [{ type: 'split-off', data: { toId: caseFileId, to: reference }, text: { text: part } }]
  },
})

/** The services under which a part may go on, by slug: those that take filings and are not sealed. */
export function servicesOfParts({ services }: Situation['town']): string[] {
  return [...services.values()]
    .filter(({ door, publicLevel }) => !door && publicLevel !== 'sealed')
    .map(({ slug }) => slug)
}

async function filePart(situation: Situation, slug: string, part: string) {
  const { hall, tx, town, row, state, actor, openText } = situation
  const service = town.services.get(slug)!
  const { answers } = (await openText(1)) as { answers?: Answers }
  const filed = await fileIn(hall, tx, town, actor, {
    service,
    answers: answersOfPart(service, answers ?? {}, part),
    locale: row.locale === 'en' ? 'en' : 'zh',
    channel: state.channel,
    receivedOn: state.receivedOn,
    receivedAt: state.filedAt,
    incomplete: true,
    key: `part:${row.id}:${state.number}`,
  })
  const from = { type: 'split-from', data: { fromId: row.id, from: row.reference } } as const
  await recordOn(hall, tx, town, filed.caseFileId, from)
  for (const staffId of state.aside) await keepAside(situation, filed.caseFileId, staffId)
  return filed
}

/** Whoever is close to a party of the whole is close to the same person's part. */
async function keepAside(
  { hall, tx, town, now }: Situation,
  caseFileId: string,
  staffId: string,
): Promise<void> {
  await recordOn(hall, tx, town, caseFileId, { type: 'stepped-aside', data: { staffId }, text: { text: '' } })
  await insertInterest(tx, { staffId, caseFileId, declaredBy: staffId, declaredAt: now })
}
