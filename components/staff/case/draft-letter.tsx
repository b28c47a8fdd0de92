import { LetterBlocks } from '#components/letter/letter-blocks.tsx'
import type { CaseEvent } from '#domain/case-file/event.ts'
import { buildLetter } from '#domain/letter/build-letter.ts'
import { rightsWithDays } from '#domain/letter/letter-rights.ts'
import { htmlLang, wordsIn } from '#domain/locale.ts'
import { formatDay } from '#i18n/dates.ts'
import { letterText } from '#i18n/letter/letter-text.ts'
import type { Reader } from './case-view.ts'

/** The letter that a draft would make, in the language of the person, with the last days if it reached them today. */
export function DraftLetter({ reader, number }: { reader: Reader; number: number }) {
  const { t, locale, caseFile } = reader
  const { town, service, reference, answers, timeline } = caseFile
  const letter = buildLetter(
    {
      ...{ town, service, reference, answers, locale: caseFile.locale },
      events: timeline.map(({ event }) => (event.number === number ? asDecided(event) : event)),
      texts: new Map(timeline.map(({ event, text }) => [event.number, text ?? {}])),
    },
    number,
  )
  const drafted = timeline.find(({ event }) => event.number === number)?.event
  if (letter === null || drafted?.type !== 'decision-drafted') return null
  const text = letterText(letter)
  const rights = rightsWithDays(town, drafted.data.rights, caseFile.today).filter((right) => right.lastDay)
  return (
    <section className="reply" aria-label={t('notice.form.asRead')}>
      <p className="whom">{t('notice.form.asRead')}</p>
      {text.parts.map((part) => (
        <div key={part.id} lang={htmlLang(part.locale)}>
          <LetterBlocks id={part.id} blocks={part.blocks} isMain={false} />
        </div>
      ))}
      {rights.length > 0 && (
        <>
          <p>{t('notice.form.lastDays')}</p>
          <ul>
            {rights.map((right) => (
              <li key={right.kind}>
                {wordsIn(right.body, locale)}: {formatDay(right.lastDay!, locale)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function asDecided(event: CaseEvent): CaseEvent {
  if (event.type !== 'decision-drafted') return event
  return { ...event, type: 'decided', data: { ...event.data, draftedBy: null } }
}
