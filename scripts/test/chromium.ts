import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/**
 * The browser for the journeys: the one that CHROMIUM_PATH names, one of the machine, Playwright's own, else it is
 * fetched: by Playwright, or as root on Debian its package with fonts for Chinese. `undefined` where there is no way.
 */
export function findChromium(say: (sentence: string) => void): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  const found = ofTheMachine() ?? ofPlaywright()
  if (found) return found
  say('No Chromium is here. Fetching one for the journeys.')
  spawnSync('playwright', ['install', 'chromium'], { stdio: 'ignore', timeout: 300_000 })
  return ofPlaywright() ?? fromDebian()
}

function ofTheMachine(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE]
  return places.find((place) => existsSync(place))
}

function ofPlaywright(): string | undefined {
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', 'chromium', 'fonts-noto-cjk']])
    spawnSync('apt-get', args, { stdio: 'ignore', env, timeout: 600_000 })
  return ofTheMachine()
}
