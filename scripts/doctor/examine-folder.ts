import { accessSync, constants, existsSync, statSync } from 'node:fs'
import type { Settings } from '#config/env.ts'
import { type Finding, fine, problem } from './finding.ts'

const OTHERS = 0o077

/** The data folder and the town folder. */
export function examineFolder({ dataDir, townDir }: Settings): Finding[] {
  return [examineDataFolder(dataDir), examineTownFolder(townDir)]
}

function examineDataFolder(dataDir: string): Finding {
  if (!existsSync(dataDir)) return fine(`The data folder ${dataDir} is not there yet. npm start makes it.`)
  if (!statSync(dataDir).isDirectory()) return problem(`${dataDir} (DATA_DIR) is not a folder.`)
  if (!may(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)) {
    return problem(`The data folder ${dataDir} cannot be read and written by this account.`)
  }
  if (process.platform !== 'win32' && (statSync(dataDir).mode & OTHERS) !== 0) {
    return problem(
      `The data folder ${dataDir} is open to other accounts, and it holds keys. Run: chmod 700 ${dataDir}`,
    )
  }
  return fine(`The data folder ${dataDir} can be used, by this account alone.`)
}

function examineTownFolder(townDir: string): Finding {
  if (!may(townDir, constants.R_OK | constants.X_OK)) {
    return problem(`The town folder ${townDir} (TOWN_DIR) cannot be read.`)
  }
  return fine(`The town folder ${townDir} can be read. Check what is in it: npm run town -- check ${townDir}`)
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false
  }
}
