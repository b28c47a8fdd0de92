import { dueCalendar } from '#adapters/calendar/due-calendar.ts'
import { findDeskSetting, findStaffByCalendar, putDeskSetting } from '#db/queries/desk-setting.ts'
import { Refusal } from '#domain/refusal.ts'
import type { StaffActor } from '../actor.ts'
import { dropFormState, keepFormState, readFormState } from '../browser/form-state.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { actorOfPerson } from './actor-of-person.ts'
import { ownDues } from './own-due.ts'

/** Where the address waits to be copied, for half an hour after it was made. */
const SHOWN_AT = '/staff/account/calendar'

export type CalendarFeed = {
  readonly madeAt: number | null
  /** The whole address, while it may still be seen. */
  readonly address: string | null
}

/**
 * Makes a secret address for the calendar of a member of staff; one that was made before stops. Only a hash of it is
 * kept: it is shown in this session for half an hour and never again.
 */
export async function renewCalendar(hall: Hall, actor: StaffActor, session: string): Promise<void> {
  const secret = Buffer.from(hall.random(32)).toString('base64url')
  const changed = { calendarHash: hashOf(hall, secret), calendarMadeAt: hall.now() }
  await hall.transaction((tx) => putDeskSetting(tx, actor.staffId, changed))
  await keepFormState(hall, session, SHOWN_AT, { raw: { feed: [secret] }, problems: [], reason: null })
}

/** Turns the calendar off: its address answers nobody any more. */
export async function stopCalendar(hall: Hall, actor: StaffActor, session: string): Promise<void> {
  const changed = { calendarHash: null, calendarMadeAt: null }
  await hall.transaction((tx) => putDeskSetting(tx, actor.staffId, changed))
  await dropFormState(hall, session, SHOWN_AT)
}

/** The calendar feed as its owner sees it on their account page. */
export async function calendarFeedOf(
  hall: Hall,
  actor: StaffActor,
  session: string | null,
): Promise<CalendarFeed> {
  const madeAt = (await findDeskSetting(hall.read, actor.staffId))?.calendarMadeAt ?? null
  if (madeAt === null) return { madeAt, address: null }
  const secret = (await readFormState(hall, session, SHOWN_AT))?.raw.feed?.[0]
  return { madeAt, address: secret ? `${hall.settings.publicUrl}/staff/calendar/${secret}.ics` : null }
}

/**
 * The calendar behind a secret address: the deadlines of what its owner handles and may read now. Throws `not-found`
 * for an address that nobody has, that was replaced, or whose owner is disabled.
 */
export async function readCalendar(hall: Hall, secret: string): Promise<string> {
  if (!/^[\w-]{43}$/.test(secret)) throw new Refusal('not-found')
  const person = await findStaffByCalendar(hall.read, hashOf(hall, secret))
  if (!person) throw new Refusal('not-found')
  const actor = await actorOfPerson(hall, person)
  const { name, zone } = (await currentTown(hall)).settings
  const deadlines = await ownDues(hall, actor)
  return dueCalendar({
    locale: actor.locale,
    town: name,
    zone,
    publicUrl: hall.settings.publicUrl,
    deadlines,
  })
}

function hashOf(hall: Hall, secret: string): Buffer {
  return hall.keys.hash('staff-calendar', secret)
}
