import { sourceWords } from '#components/clock/worked-words.ts'
import { PhoneLink } from '#components/page/phone-link.tsx'
import { QrCode } from '#components/page/qr-code.tsx'
import { Timeline } from '#components/page/timeline.tsx'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { formatInstant, formatShortDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

type ReceiptSlipProps = { locale: Locale; reference: string; accessCode: string | null; address: string }

/** What the person keeps: the reference, the access code, and a square code with the address. */
export function ReceiptSlip({ locale, reference, accessCode, address }: ReceiptSlipProps) {
  const t = translator(locale)
  return (
    <div className="slip">
      <dl>
        <dt>{t('filing.reference')}</dt>
        <dd className="code">{reference}</dd>
        <dt>{t('filing.accessCode')}</dt>
        <dd className={accessCode ? 'code' : 'soft'}>{accessCode ?? t('filing.codeGone')}</dd>
      </dl>
      <QrCode text={address} label={t('filing.qr')} />
    </div>
  )
}

type PromisesProps = { locale: Locale; town: Town; promises: readonly ClockOnFile[] }

/** What happens next: each promised date with the article or promise behind it. */
export function Promises({ locale, town, promises }: PromisesProps) {
  const t = translator(locale)
  if (promises.length === 0) return <p>{t('filing.noClock')}</p>
  const entries = promises.map(({ clock, rule, reading }) => ({
    id: clock,
    when: t('filing.promiseDay', {
      day:
        reading.measure === 'minutes'
          ? formatInstant(reading.dueAt!, town.settings.zone, locale)
          : formatShortDay(reading.dueOn!, locale),
    }),
    datetime: reading.measure === 'minutes' ? new Date(reading.dueAt!).toISOString() : reading.dueOn!,
    text: reading.provisional ? (
      <>
        <p>{wordsIn(rule.title, locale)}</p>
        <p className="small">{t('filing.provisional')}</p>
      </>
    ) : (
      wordsIn(rule.title, locale)
    ),
    who: sourceWords(t, rule.source, locale),
  }))
  return <Timeline entries={entries} />
}

/** What to do when it takes long, changes, or the code is lost. */
export function LostCode({ locale, town }: { locale: Locale; town: Town }) {
  return (
    <p className="small">
      {translator(locale).rich('filing.lost', {
        phone: () => <PhoneLink key="phone" phone={town.settings.dutyPhone} />,
      })}
    </p>
  )
}
