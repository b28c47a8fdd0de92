import { Choice } from '#components/form/choice.tsx'
import { FieldGroup } from '#components/form/field.tsx'
import { RadioList } from '#components/form/radio-list.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { DELIVERY_MANNERS, type DeliveryManner } from '#domain/case-file/words.ts'
import { buildLetter } from '#domain/letter/build-letter.ts'
import { rightsWithDays } from '#domain/letter/letter-rights.ts'
import { htmlLang } from '#domain/locale.ts'
import { spokenLetter } from '#i18n/letter/spoken-letter.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

/** How the answer reached the person, each way with its own proof; told by voice comes first for who cannot read. */
export function DeliverFields(context: MoveContext) {
  const { t } = context.reader
  const cannotRead = isUnableToRead(context)
  const first: DeliveryManner[] = cannotRead ? ['told-by-voice'] : []
  const manner = fieldProps(context, 'manner')
  const manners = [...new Set([...first, ...DELIVERY_MANNERS])].map((value) => ({
    value,
    label: t(`move.delivery.${value}`),
    reveal: <Proof context={context} manner={value} />,
  }))
  return (
    <>
      {cannotRead && (
        <p>
          <strong>{t('move.deliver.cannotRead')}</strong>
        </p>
      )}
      <Others context={context} />
      <div className="outcomes">
        <RadioList
          {...manner}
          value={manner.value || first[0]}
          label={t('move.field.manner')}
          options={manners}
        />
      </div>
      <TextInput
        {...fieldProps(context, 'received-on')}
        label={t('move.field.receivedOn')}
        hint={t('move.field.receivedHint')}
        width="medium"
        isOptional
      />
    </>
  )
}

/** Each person gets the answer: those who joined, and do not read it on their page, as well. */
function Others({ context: { reader } }: { context: MoveContext }) {
  const others = reader.caseFile.relations.filter(({ kind }) => kind === 'follower' || kind === 'joined')
  if (others.length === 0) return null
  return (
    <>
      <p>{reader.t('move.deliver.others')}</p>
      <ul className="small">
        {others.map(({ reference }) => (
          <li key={reference}>
            <a href={`/staff/cases/${reference}`}>{reference}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function isUnableToRead({ reader }: MoveContext): boolean {
  const { adjustments } = reader.caseFile.answers
  return adjustments?.type === 'choices' && adjustments.values.some((value) => value === 'cannot-read')
}

function Proof({ context, manner }: { context: MoveContext; manner: DeliveryManner }) {
  const { t } = context.reader
  if (manner === 'tracker') return <p className="small">{t('move.deliver.tracker')}</p>
  return (
    <>
      {manner === 'told-by-voice' && <ReadAloud context={context} />}
      <TextInput
        {...fieldProps(context, `proof-${manner}`)}
        label={t(`move.deliver.proof.${manner}`)}
        width="full"
        isOptional={manner === 'through-helper'}
      />
      {manner === 'told-by-voice' && <SaidBack context={context} />}
    </>
  )
}

/** The letter in short lines to read out, its last day counted as if it is told today. */
function ReadAloud({ context: { reader } }: { context: MoveContext }) {
  const { t, caseFile } = reader
  const { timeline, town, today } = caseFile
  const events = timeline.map(({ event }) => event)
  const decided = events.findLast(({ type }) => type === 'decided' || type === 'review-decided')
  const texts = new Map(timeline.map(({ event, text }) => [event.number, text ?? {}]))
  const letter = decided && buildLetter({ ...caseFile, events, texts }, decided.number)
  if (!letter) return null
  const lines = spokenLetter({ ...letter, rights: rightsWithDays(town, letter.rights, today) })
  return (
    <section className="spoken" aria-labelledby="read-aloud">
      <h3 id="read-aloud">{t('move.deliver.readAloud')}</h3>
      <ol lang={htmlLang(letter.locale)}>
        {[...lines.entries()].map(([place, line]) => (
          <li key={place}>{line}</li>
        ))}
      </ol>
    </section>
  )
}

/** The person says the main point in their own words: the only proof that it was understood. */
function SaidBack({ context }: { context: MoveContext }) {
  const { t } = context.reader
  const { locale, id, name, value, error } = fieldProps(context, 'repeated')
  return (
    <FieldGroup locale={locale} id={id} label={t('move.deliver.check')} error={error}>
      <Choice
        locale={locale}
        type="checkbox"
        id={id}
        name={name}
        option={{ value: 'yes', label: t('move.deliver.repeated') }}
        isChosen={value === 'yes'}
      />
    </FieldGroup>
  )
}
