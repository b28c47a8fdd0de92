const EVERY = 1000

/** What public pages depend on: the version of the town's data, and the zone in which its day begins. */
export type TownState = { readonly contentVersion: number; readonly zone: string }

export type TownWatch = { stop(): void }

/**
 * Looks once a second whether the town's data or its local date changed. A look that fails changes nothing: pages in
 * memory outlive the database.
 */
export async function watchTown(
  read: () => Promise<TownState>,
  now: () => number,
  onChange: () => void,
): Promise<TownWatch> {
  let seen = await stateNow(read, now)
  let isLooking = false

  async function look() {
    if (isLooking) return
    isLooking = true
    const state = await stateNow(read, now)
    isLooking = false
    if (state === undefined || state === seen) return
    seen = state
    onChange()
  }

  const timer = setInterval(look, EVERY)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

async function stateNow(read: () => Promise<TownState>, now: () => number): Promise<string | undefined> {
  try {
    const { contentVersion, zone } = await read()
    return `${contentVersion} ${localDate(now(), zone)}`
  } catch {
    return undefined
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

function localDate(instant: number, timeZone: string): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone })
  formats.set(timeZone, format)
  return format.format(instant)
}
