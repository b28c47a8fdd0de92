import type { StaffNews } from '#adapters/mail/staff-letter.ts'
import type { Db } from '#db/handle.ts'
import { findDeskSetting } from '#db/queries/desk-setting.ts'
import { insertOutboxItem } from '#db/queries/outbox.ts'
import { findStaff } from '#db/queries/staff.ts'
import { isLocale } from '#domain/locale.ts'
import type { Letter } from '../case-file/put-in-outbox.ts'
import { openAddress } from '../desk/staff-address.ts'
import type { Hall } from '../hall.ts'

type News = Omit<StaffNews, 'locale'> & { readonly id: string; readonly caseFileId: string | null }

/** Puts an e-mail to a member of staff on its way, in their language, where they gave an address and the town can send. */
export async function mailToStaff(hall: Hall, tx: Db, staffId: string, news: News): Promise<void> {
  if (!hall.settings.smtpUrl) return
  const sealedAddress = (await findDeskSetting(tx, staffId))?.addressSealed
  const person = sealedAddress ? await findStaff(tx, staffId) : undefined
  if (!sealedAddress || !person || person.disabledAt !== null) return
  const { id: tellingId, caseFileId, kind, reference, percent, isLate, n } = news
  const locale = isLocale(person.locale) ? person.locale : 'zh'
  const to = openAddress(hall, staffId, sealedAddress)
  const id = hall.newId()
  const now = hall.now()
  const staff: StaffNews = { locale, kind, reference, percent, isLate, n }
  await insertOutboxItem(tx, {
    id,
    caseFileId,
    change: `told:${tellingId}`,
    sealed: hall.keys.seal({ to, staff } satisfies Letter, `outbox:${id}`),
    attempts: 0,
    nextAt: now,
    sentAt: null,
    createdAt: now,
  })
}
