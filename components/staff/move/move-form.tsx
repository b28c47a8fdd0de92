import type { ReactNode } from 'react'
import { Button } from '#components/form/button.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import { Details } from '#components/page/details.tsx'
import {
  AskFields,
  DeliverFields,
  MessageFields,
  NoFields,
  NoteFields,
  ReissueFields,
} from './answer-fields.tsx'
import { DecideFields } from './decide-fields.tsx'
import type { MoveContext } from './move-context.ts'
import { AssignFields, HandOverFields, WhyFields } from './people-fields.tsx'
import type { StaffMove } from './staff-moves.ts'
import {
  AcceptFields,
  ClassifyFields,
  CompleteIntakeFields,
  DeclineFields,
  ForwardFields,
  RuleFields,
} from './triage-fields.tsx'

/** The fields of every move of staff, complete by type. */
const FIELDS: Readonly<Record<StaffMove, (context: MoveContext) => ReactNode>> = {
  'complete-intake': CompleteIntakeFields,
  classify: ClassifyFields,
  accept: AcceptFields,
  decline: DeclineFields,
  forward: ForwardFields,
  assign: AssignFields,
  take: NoFields,
  'hand-over': HandOverFields,
  'stand-in': WhyFields,
  'object-to-transfer': WhyFields,
  'rule-on-transfer': RuleFields,
  seal: WhyFields,
  'ask-resident': AskFields,
  message: MessageFields,
  note: NoteFields,
  decide: DecideFields,
  deliver: DeliverFields,
  'reissue-code': ReissueFields,
  close: NoFields,
}

const HINTED = [
  'take',
  'seal',
  'message',
  'note',
  'ask-resident',
  'stand-in',
  'deliver',
  'reissue-code',
  'forward',
  'close',
] as const

type MoveFormProps = { context: MoveContext; keyValue: string; isOpen: boolean; isMain: boolean }

/** One move as a form of its own; the main one stands open. A note's form looks like a note. */
export function MoveForm({ context, keyValue, isOpen, isMain }: MoveFormProps) {
  const { move, reader } = context
  const { t, caseFile } = reader
  const Fields = FIELDS[move]
  const hinted = HINTED.find((one) => one === move)
  return (
    <Details id={`move-${move}`} summary={t(`move.title.${move}`)} open={isOpen}>
      <form
        className={move === 'note' ? 'note' : undefined}
        method="post"
        action={`/staff/cases/${caseFile.reference}/${move}`}
      >
        <HiddenKey value={keyValue} />
        <input type="hidden" name="version" value={caseFile.state.number} />
        {hinted && <p className="soft">{t(`move.hint.${hinted}`)}</p>}
        <Fields {...context} />
        <Button kind={isMain ? 'act' : 'quiet'}>{t(`move.button.${move}`)}</Button>
      </form>
    </Details>
  )
}
