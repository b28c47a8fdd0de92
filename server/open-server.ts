import type { Settings } from '#config/env.ts'
import { startJobs } from '#jobs/start.ts'
import type { DemoSignIn } from '#usecases/account/make-demo-staff.ts'
import { type Hall, openHall } from '#usecases/hall.ts'
import { prepareHall } from '#usecases/prepare-hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { openFramework } from './framework.ts'
import { type Log, openLog, takeOverConsole } from './log.ts'
import { listener, openReception } from './open-reception.ts'
import type { Parts } from './parts.ts'
import { listenForRequestErrors } from './request-errors.ts'
import { drain } from './stop.ts'
import { type TownWatch, watchTown } from './town-watch.ts'
import { listen, makeWebServer } from './web-server.ts'

export type ServerWish = {
  readonly settings: Settings
  /** The folder of the checkout. */
  readonly dir: string
  readonly isDevelopment: boolean
  readonly isFinished: boolean
}

export type RunningServer = {
  readonly signIns: readonly DemoSignIn[]
  /** Takes no more requests, finishes the running ones (ten seconds at most), then closes jobs and database. */
  stop(): Promise<void>
}

/** Opens the hall and serves it. */
export async function openServer({
  settings,
  dir,
  isDevelopment,
  isFinished,
}: ServerWish): Promise<RunningServer> {
  const hall = await openHall(settings)
  const signIns = await prepareHall(hall)
  const log = openLog(settings.logLevel)
  const errors = listenForRequestErrors(log)
  if (!isDevelopment) takeOverConsole(log, errors.wasReported)
  const server = makeWebServer()
  const framework = await openFramework(dir, isDevelopment, server)
  const parts = openReception({ hall, framework, log, errors, dir, isFinished })
  const watch = await watchTown(
    () => readTown(hall),
    hall.now,
    () => forget(parts),
  )
  server.on('request', listener(parts))
  server.on('upgrade', (req, socket, head) => {
    if (isDevelopment) void framework.upgrade(req, socket, head)
    else socket.destroy()
  })
  await listen(server, settings.host, settings.port)
  const jobs = await startJobs(hall, (error, job) => log.error({ error, job }, 'a job failed'))
  prepareErrorPages(parts, log)
  return {
    signIns,
    async stop() {
      parts.health.stopping()
      await drain(server)
      await close([watch, jobs, framework, hall])
    },
  }
}

async function readTown(hall: Hall) {
  const { contentVersion, settings } = await currentTown(hall)
  return { contentVersion, zone: settings.zone }
}

function forget({ store, errorPages }: Parts): void {
  store.clear()
  errorPages.renew()
}

function prepareErrorPages({ errorPages, isFinished }: Parts, log: Log): void {
  if (!isFinished) return
  errorPages.prepare().catch((error) => log.warn({ error }, 'error pages could not be drawn ahead'))
}

type Closable = { stop(): unknown } | { close(): unknown }

async function close(all: readonly (Closable | TownWatch)[]): Promise<void> {
  for (const one of all) await ('stop' in one ? one.stop() : one.close())
}
