import { Button } from '#components/form/button.tsx'
import { relationsOf } from '#domain/case-file/relations.ts'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import type { TrackingView } from './tracking-view.ts'

/** Parts of the request that have a number of their own: the receipt of the first opens them. */
export function Parts({ locale, tracking }: { locale: Locale; tracking: TrackingView }) {
  const t = translator(locale)
  const parts = relationsOf(tracking.events.map(({ event }) => event)).filter(({ kind }) => kind === 'part')
  if (parts.length === 0) return null
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{t('track.part.title')}</h2>
      {parts.map(({ reference }) => (
        <form key={reference} method="post" action={`/${locale}/cases/${tracking.row.reference}/part`}>
          <input type="hidden" name="part" value={reference} />
          <Button kind="quiet">{t('track.part.open', { reference })}</Button>
        </form>
      ))}
    </section>
  )
}
