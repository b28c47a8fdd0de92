// Runs before the packages are there: Node's own modules only, and any Node from 20 on.
import { fileURLToPath } from 'node:url'
import { build } from './setup/build.mjs'
import { runningServers, whileAlone } from './setup/checkout-lock.mjs'
import { install } from './setup/install.mjs'
import { isBuilt, isInstalled } from './setup/stamps.mjs'

const OLDEST_NODE = 20
const NEEDS = {
  start: { build: true },
  bench: { build: true },
  build: { build: true },
  dev: { build: false },
  test: { build: false },
}

const root = fileURLToPath(new URL('..', import.meta.url))

try {
  await setUp(process.argv[process.argv.indexOf('--for') + 1])
} catch (error) {
  say(error.message)
  process.exit(1)
}

async function setUp(purpose) {
  const needs = NEEDS[purpose]
  if (!needs) throw new Error(`Say what the set-up is for: --for ${Object.keys(NEEDS).join(' | ')}`)
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new Error(`Node.js ${OLDEST_NODE} or later is needed; this is ${process.versions.node}.`)
  }
  if (isDone(needs)) return
  await whileAlone(root, say, async () => {
    if (isDone(needs)) return
    refuseWhileRunning()
    if (!isInstalled(root)) await install(root, say)
    if (needs.build && !isBuilt(root)) await build(root, say)
  })
}

function isDone(needs) {
  return isInstalled(root) && (!needs.build || isBuilt(root))
}

function refuseWhileRunning() {
  const [server] = runningServers(root)
  if (!server) return
  throw new Error(
    `A server of this checkout runs at ${server.address} (process ${server.pid}), and the sources or packages have changed since it was built. Stop it first: press Ctrl-C in its window, or: kill ${server.pid}`,
  )
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}
