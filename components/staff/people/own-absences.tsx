import { Button } from '#components/form/button.tsx'
import { Choice } from '#components/form/choice.tsx'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { formatShortDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

type Days = {
  readonly id: string
  readonly fromDay: string
  readonly toDay: string
  readonly deputyId: string
}
type Own = Days & {
  readonly moved: number
  readonly mayTakeBack: boolean
  readonly failed: readonly { readonly reference: string; readonly reason: string }[]
  readonly toTakeBack: readonly { readonly reference: string; readonly handlerId: string | null }[]
}

type Around = { locale: Locale; names: ReadonlyMap<string, Words>; today: string }

/** One's own absences: what went to the deputy, what stayed, and what may be taken back. */
export function OwnAbsences({ own, ...around }: Around & { own: readonly Own[] }) {
  const t = translator(around.locale)
  if (own.length === 0) return <p className="soft">{t('people.absence.none')}</p>
  return own.map((absence) => <OwnAbsence key={absence.id} absence={absence} {...around} />)
}

function OwnAbsence({ absence, ...around }: Around & { absence: Own }) {
  const { locale, names, today } = around
  const t = translator(locale)
  const { id, moved, failed, mayTakeBack, toTakeBack, deputyId } = absence
  const deputy = nameOf(names, deputyId, locale)
  return (
    <section className="absence">
      <h3>{daysWords(absence, around)}</h3>
      {isRunning(absence, today) && <EndForm id={id} label={t('people.absence.end')} />}
      {moved > 0 && <p>{t('people.back.moved', { moved, deputy })}</p>}
      {moved > 0 && toTakeBack.length === 0 && (
        <p className="soft">{t(mayTakeBack ? 'people.back.nothing' : 'people.back.later')}</p>
      )}
      {toTakeBack.length > 0 && <TakeBackForm id={id} open={toTakeBack} {...around} />}
      {failed.length > 0 && <NotMoved failed={failed} locale={locale} />}
    </section>
  )
}

function TakeBackForm({ id, open, locale, names }: Around & { id: string; open: Own['toTakeBack'] }) {
  const t = translator(locale)
  return (
    <form method="post" action="/staff/people/take-back">
      <input type="hidden" name="absence" value={id} />
      <fieldset className="field">
        <legend className="label">{t('people.back.open')}</legend>
        {open.map(({ reference, handlerId }) => (
          <Choice
            key={reference}
            locale={locale}
            type="checkbox"
            id={`back-${reference}`}
            name="reference"
            option={{
              value: reference,
              label: reference,
              hint:
                handlerId === null
                  ? t('people.back.nobody')
                  : t('people.back.with', { name: nameOf(names, handlerId, locale) }),
            }}
            isChosen
          />
        ))}
      </fieldset>
      <Button kind="quiet">{t('people.back.button')}</Button>
    </form>
  )
}

const REASONS = ['wrong-stage', 'not-a-worker-here', 'is-away', 'has-stepped-aside', 'forbidden'] as const

function NotMoved({ failed, locale }: { failed: Own['failed']; locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <h4>{t('people.back.failed')}</h4>
      <ul>
        {failed.map(({ reference, reason }) => (
          <li key={reference}>
            <a href={`/staff/cases/${reference}`}>{reference}</a>{' '}
            <span className="soft">
              {t(`people.back.reason.${REASONS.find((known) => known === reason) ?? 'other'}`)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Absences of people in the units that somebody leads. */
export function LedAbsences({ led, ...around }: Around & { led: readonly (Days & { staffId: string })[] }) {
  const { locale, names } = around
  const t = translator(locale)
  if (led.length === 0) return <p className="soft">{t('people.absence.none')}</p>
  return (
    <ul className="absences">
      {led.map((absence) => {
        const name = nameOf(names, absence.staffId, locale)
        return (
          <li key={absence.id}>
            <span>{t('people.absence.lineOf', { name, ...daysOf(absence, around) })}</span>
            <EndForm
              id={absence.id}
              label={t('people.absence.end')}
              about={t('people.absence.endOf', { name })}
            />
          </li>
        )
      })}
    </ul>
  )
}

function EndForm({ id, label, about }: { id: string; label: string; about?: string }) {
  return (
    <form method="post" action="/staff/people/end">
      <button className="btn plain" type="submit" name="absence" value={id} aria-label={about}>
        {label}
      </button>
    </form>
  )
}

function daysWords(absence: Days, around: Around): string {
  const t = translator(around.locale)
  const days = daysOf(absence, around)
  return absence.toDay < absence.fromDay
    ? t('people.absence.calledOff', { deputy: days.deputy })
    : t('people.absence.line', days)
}

function daysOf({ fromDay, toDay, deputyId }: Days, { locale, names }: Around) {
  return {
    from: formatShortDay(fromDay, locale),
    to: formatShortDay(toDay, locale),
    deputy: nameOf(names, deputyId, locale),
  }
}

function isRunning({ fromDay, toDay }: Days, today: string): boolean {
  return toDay >= today && toDay >= fromDay
}

function nameOf(names: ReadonlyMap<string, Words>, id: string, locale: Locale): string {
  const name = names.get(id)
  return name ? wordsIn(name, locale) : id
}
