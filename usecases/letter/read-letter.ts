import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import type { CaseFileRow } from '#db/queries/case-file.ts'
import type { EventText } from '#domain/case-file/event.ts'
import { showsTextToResident } from '#domain/case-file/resident-view.ts'
import { buildLetter } from '#domain/letter/build-letter.ts'
import type { Letter } from '#domain/letter/letter.ts'
import { isLocale } from '#domain/locale.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { ResidentActor, StaffActor } from '../actor.ts'
import { authorize } from '../authorize.ts'
import { openForStaff } from '../case-file/open-for-staff.ts'
import { eventContext } from '../case-file/record-events.ts'
import type { Hall } from '../hall.ts'
import { currentTown, serviceVersion } from '../town/current-town.ts'

/** A letter, and the address that its QR code leads to: the tracker with the reference, never with a code. */
export type ShownLetter = { readonly letter: Letter; readonly address: string }

/** The letter of event `number` for whoever holds the receipt. Throws `not-found` where that event makes none for them. */
export async function readResidentLetter(
  hall: Hall,
  actor: ResidentActor,
  row: CaseFileRow,
  number: number,
): Promise<ShownLetter> {
  const town = await currentTown(hall)
  authorize(town, actor, 'read', row)
  const rows = await listCaseEvents(hall.read, row.id)
  const events = rows.map(eventOfRow)
  const texts = new Map<number, EventText>()
  for (const [index, { sealed }] of rows.entries()) {
    const event = events[index]!
    if (sealed && (event.number === 1 || (event.number === number && showsTextToResident(event))))
      texts.set(event.number, hall.keys.open<EventText>(sealed, eventContext(row.id, event.number)))
  }
  const letter = buildLetter(
    {
      town,
      service: await serviceVersion(hall, row.service, row.serviceVersion),
      reference: row.reference,
      locale: isLocale(row.locale) ? row.locale : 'zh',
      answers: (texts.get(1)?.answers ?? {}) as Answers,
      events,
      texts,
    },
    number,
  )
  return shown(hall, letter)
}

/** The same letter for staff who may read the case file; answers that are not for their eyes are left out of it. */
export async function readStaffLetter(
  hall: Hall,
  actor: StaffActor,
  reference: string,
  number: number,
): Promise<ShownLetter> {
  const caseFile = await openForStaff(hall, actor, reference)
  const events = caseFile.timeline.map(({ event }) => event)
  const texts = new Map(caseFile.timeline.map(({ event, text }) => [event.number, text ?? {}]))
  return shown(hall, buildLetter({ ...caseFile, events, texts }, number))
}

function shown(hall: Hall, letter: Letter | null): ShownLetter {
  if (!letter) throw new Refusal('not-found')
  const { locale, reference } = letter
  return { letter, address: `${hall.settings.publicUrl}/${locale}/cases/${reference}` }
}
