import { Panel } from '#components/page/panel.tsx'
import { isStaffMove } from '#components/staff/move/staff-moves.ts'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { formatTime } from '#i18n/dates.ts'
import { type Translate, translator } from '#i18n/translate.ts'

type Writing = { readonly name: Words; readonly move: string; readonly since: number }
type OthersWritingProps = { locale: Locale; zone: string; writing: readonly Writing[] }

/** Who else writes on this case file now, so that nobody is answered twice. */
export function OthersWriting({ locale, zone, writing }: OthersWritingProps) {
  const t = translator(locale)
  if (writing.length === 0) return null
  return (
    <Panel tone="near" heading={t('desk.writing.title')}>
      {writing.map((one) => (
        <p key={`${one.move}-${one.since}`}>{writingWords(t, locale, zone, one)}</p>
      ))}
    </Panel>
  )
}

function writingWords(t: Translate, locale: Locale, zone: string, { name, move, since }: Writing): string {
  const values = { name: wordsIn(name, locale), time: formatTime(since, zone) }
  if (move === 'message' || !isStaffMove(move)) return t('desk.writing.reply', values)
  return t('desk.writing.other', { ...values, move: t(`move.title.${move}`) })
}
