import { settings as readSettings, type Settings, tellFramework } from '#config/env.ts'
import { announcement } from './announce.ts'
import { explainFailure } from './explain-failure.ts'
import { markRunning } from './running-mark.ts'
import { onStopSignal } from './stop.ts'

const DIR = process.cwd()
const isDevelopment = process.argv.includes('--dev')
const isFinished = !isDevelopment || process.argv.includes('--as-public')

try {
  await start(readSettings())
} catch (error) {
  process.stderr.write(`${await explainFailure(error)}\n`)
  process.exit(1)
}

async function start(settings: Settings): Promise<void> {
  const unmark = markRunning(DIR, settings.publicUrl)
  process.on('exit', unmark)
  tellFramework(settings, isDevelopment ? 'development' : 'production')
  // Loaded only now: React and next-auth read the environment as they load.
  const { openServer } = await import('./open-server.ts')
  const server = await openServer({ settings, dir: DIR, isDevelopment, isFinished })
  onStopSignal(server.stop)
  process.stdout.write(announcement(settings, server.signIns))
}
