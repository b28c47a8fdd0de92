import { areQueueKeysOn } from '#app/http/queue-keys.ts'
import { personOf, staffActor } from '#app/http/staff.ts'
import { Button } from '#components/form/button.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/keys'
const KEYS = [
  { key: 'j', does: 'queue.shortcuts.j' },
  { key: 'k', does: 'queue.shortcuts.k' },
  { key: 'e', does: 'queue.shortcuts.open' },
  { key: 'x', does: 'desk.keys.x' },
  { key: 'a', does: 'desk.keys.a' },
  { key: '/', does: 'queue.shortcuts.search' },
  { key: 'Ctrl K, ⌘ K', does: 'desk.keys.palette' },
  { key: '?', does: 'queue.shortcuts.help' },
] as const

export default async function KeysPage() {
  const actor = await staffActor(PAGE)
  const town = await currentTown(await hall())
  const { locale } = actor
  const t = translator(locale)
  const isOn = await areQueueKeysOn()
  const title = t('queue.shortcuts.title')
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={PAGE}
      title={title}
      section="queue"
      narrow
    >
      <h1>{title}</h1>
      <p>{t('queue.shortcuts.intro')}</p>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('queue.shortcuts.key')}</th>
            <th scope="col">{t('queue.shortcuts.does')}</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map(({ key, does }) => (
            <tr key={key}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{t(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form className="acts" method="post" action={`${PAGE}/switch`}>
        <span>{t(isOn ? 'queue.shortcuts.on' : 'queue.shortcuts.off')}</span>
        <Button kind="quiet" name="keys" value={isOn ? 'off' : 'on'}>
          {t(isOn ? 'queue.shortcuts.turnOff' : 'queue.shortcuts.turnOn')}
        </Button>
      </form>
    </StaffPage>
  )
}
