import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { askEffects, askEndsAt } from '#domain/case-file/ask-effects.ts'
import { clockKey } from '#domain/case-file/clock-on-file.ts'
import { asksOnce } from '#domain/case-file/regime-traits.ts'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import { wordsIn } from '#domain/locale.ts'
import { formatPlainDay, formatShortDay, localDateIn } from '#i18n/dates.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

const TWO_WEEKS = 14

/** One list of all that is missing, what asking does to each clock, and until when an answer is waited for. */
export function AskFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const { town, service, clocks, now } = caseFile
  const example = formatPlainDay(dateOf(dayOf(caseFile.today) + TWO_WEEKS), locale)
  const end = askEndsAt(town, service, clocks, now)
  return (
    <>
      <ul className="small">
        {askEffects(town, clocks).map(({ clock, effect }) => (
          <li key={clockKey(clock)}>
            {t(`work.effect.${effect}`, { clock: wordsIn(clock.rule.title, locale) })}
          </li>
        ))}
        {end !== null && (
          <li>
            {t('work.hint.lastDayToAsk', {
              day: formatShortDay(localDateIn(end - 1, town.settings.zone), locale),
            })}
          </li>
        )}
      </ul>
      <TextArea
        {...fieldProps(context, 'text')}
        label={t('work.field.list')}
        hint={t('work.field.listHint')}
        rows={5}
      />
      <TextInput
        {...fieldProps(context, 'answer-by')}
        label={t('work.field.askUntil')}
        hint={t('work.field.example', { example })}
        width="medium"
        isOptional={!asksOnce(town, service)}
      />
    </>
  )
}
