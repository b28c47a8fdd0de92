import { digestLetter } from '#adapters/mail/digest-letter.ts'
import { isDatabaseFault } from '#db/handle.ts'
import { findDeskSetting, listDigestReaders, markDigest, putDeskSetting } from '#db/queries/desk-setting.ts'
import { listLongestOpen } from '#db/queries/due-clock.ts'
import { insertOutboxItem } from '#db/queries/outbox.ts'
import { countQueue } from '#db/queries/queue.ts'
import type { StaffRow } from '#db/queries/staff.ts'
import { NO_DUE } from '#domain/case-file/projection.ts'
import { dateOf, weekdayOf } from '#domain/clock/local-day.ts'
import { workdaysOf } from '#domain/clock/workdays.ts'
import { dayAt, startOfDay } from '#domain/clock/zone.ts'
import { type Digest, type DigestUnit, sortDues } from '#domain/desk/digest.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import type { Actor, StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Letter } from '../case-file/put-in-outbox.ts'
import type { Hall } from '../hall.ts'
import { hiddenFrom, unitsOf } from '../queue/reach.ts'
import type { Pass } from '../sweep/go-through.ts'
import { currentTown } from '../town/current-town.ts'
import { actorOfPerson } from './actor-of-person.ts'
import { ownDues } from './own-due.ts'
import { openAddress, readAddress, sealAddress } from './staff-address.ts'

const FROM_HOUR = 8
const UNTIL_HOUR = 12
const HOUR = 3_600_000
const COUNTED_TO = 1_000
const LONGEST_SHOWN = 3

/** Whether a person wants the mail in the morning, and where it goes. */
export type DigestWish = { readonly wants: boolean; readonly address: string }

export async function digestWishOf(hall: Hall, actor: StaffActor): Promise<DigestWish> {
  const row = await findDeskSetting(hall.read, actor.staffId)
  const address = row?.addressSealed ? openAddress(hall, actor.staffId, row.addressSealed) : ''
  return { wants: row?.wantsDigest === true, address }
}

/** Turns the mail in the morning on or off. False for an address that is none. */
export async function wishDigest(hall: Hall, actor: StaffActor, wish: DigestWish): Promise<boolean> {
  const address = wish.address.trim() === '' ? null : readAddress(wish.address)
  if (address === null && (wish.wants || wish.address.trim() !== '')) return false
  const addressSealed = address === null ? null : sealAddress(hall, actor.staffId, address)
  await hall.transaction((tx) =>
    putDeskSetting(tx, actor.staffId, { wantsDigest: wish.wants, addressSealed }),
  )
  return true
}

/**
 * Puts the mail of the morning on its way, on working days from eight o'clock of the town until noon: once a day for
 * each person who wants it, in their language, without anybody's matter. Who has nothing to look at gets none that day.
 * One that goes wrong is told to `report`, holds up no other, and is tried again. For the system alone.
 * @returns how many mails were put on their way
 */
export async function sendDigests(hall: Hall, actor: Actor, { report }: Pass): Promise<number> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const town = await currentTown(hall)
  const now = hall.now()
  const day = dayAt(town.settings.zone, now)
  const calendar = town.calendars.get(town.settings.calendar)
  const hour = (now - startOfDay(town.settings.zone, day)) / HOUR
  const isMorning = hour >= FROM_HOUR && hour < UNTIL_HOUR
  if (!hall.settings.smtpUrl || !isMorning || !calendar || !workdaysOf(calendar).isWorked(day)) return 0
  let sent = 0
  for (const { staff, addressSealed } of await listDigestReaders(hall.read, dateOf(day))) {
    try {
      if (addressSealed && (await sendTo(hall, town, staff, addressSealed, day))) sent += 1
    } catch (error) {
      if (isDatabaseFault(error)) throw error
      report(new Error(`the mail of ${staff.id} could not be written`, { cause: error }))
    }
  }
  return sent
}

async function sendTo(
  hall: Hall,
  town: Town,
  person: StaffRow,
  addressSealed: Uint8Array,
  day: number,
): Promise<boolean> {
  const actor = await actorOfPerson(hall, person)
  const digest = await digestOf(hall, town, actor, day)
  const letter = digest && letterOf(hall, town, actor, openAddress(hall, person.id, addressSealed), digest)
  const today = dateOf(day)
  return hall.transaction(async (tx) => {
    if (!(await markDigest(tx, person.id, today)) || letter === null) return false
    const id = hall.newId()
    const now = hall.now()
    await insertOutboxItem(tx, {
      id,
      change: `digest:${person.id}:${today}`,
      sealed: hall.keys.seal(letter, `outbox:${id}`),
      attempts: 0,
      nextAt: now,
      createdAt: now,
    })
    return true
  })
}

function letterOf(hall: Hall, town: Town, { locale }: StaffActor, to: string, digest: Digest): Letter {
  const { publicUrl } = hall.settings
  return { to, written: digestLetter({ ...digest, locale, publicUrl, town: town.settings.name }) }
}

/** What a person should look at today; null where there is nothing. */
export async function digestOf(
  hall: Hall,
  town: Town,
  actor: StaffActor,
  day: number,
): Promise<Digest | null> {
  const today = dateOf(day)
  const weekEnds = dateOf(day + 6 - weekdayOf(day))
  const dues = sortDues(await ownDues(hall, actor), { now: hall.now(), today, weekEnds })
  const longest = (await listLongestOpen(hall.read, actor.staffId, LONGEST_SHOWN))
    .filter((row) => isAllowed(town, actor, 'read', row))
    .map(({ reference, receivedOn }) => ({ reference, receivedOn }))
  const units = await unitsOfLead(hall, town, actor, day)
  const isEmpty = Object.values(dues).every((list) => list.length === 0) && longest.length === 0
  const isQuiet = units.every(({ late, thisWeek, notTaken }) => late + thisWeek + notTaken === 0)
  return isEmpty && isQuiet ? null : { ...dues, longest, units }
}

async function unitsOfLead(hall: Hall, town: Town, actor: StaffActor, day: number): Promise<DigestUnit[]> {
  const led = unitsOf(town, actor, ['lead'])
  const now = hall.now()
  const endOfWeek = Math.min(NO_DUE, startOfDay(town.settings.zone, day + 7 - weekdayOf(day)))
  const units: DigestUnit[] = []
  for (const unitId of led) {
    const place = { sealed: false, unitId, ...hiddenFrom(actor) }
    const late = await countQueue(hall.read, place, { dueBefore: now }, COUNTED_TO)
    const byEnd = await countQueue(hall.read, place, { dueBefore: endOfWeek }, COUNTED_TO)
    const notTaken = await countQueue(hall.read, place, { isNotTaken: true }, COUNTED_TO)
    const name = town.units.get(unitId)?.name
    if (name) units.push({ name, late, thisWeek: Math.max(0, byEnd - late), notTaken })
  }
  return units
}
