import { type Env, readSettings, type Settings, SettingsError } from '#config/env.ts'
import { examineData } from './examine-data.ts'
import { examineFolder } from './examine-folder.ts'
import { examineVersions } from './examine-versions.ts'
import { type Finding, fine, problem } from './finding.ts'

/** Everything the doctor finds, in the order in which it would be mended. Changes nothing. */
export async function examine(dir: string, env: Env = process.env): Promise<Finding[]> {
  const versions = examineVersions(dir)
  const settings = settingsIn(env)
  if (Array.isArray(settings)) return [...versions, ...settings.map(problem)]
  const about = fine(`The settings are right. The site stands at ${settings.publicUrl}.`)
  const folder = examineFolder(settings)
  const data = folder.some(({ isProblem }) => isProblem) ? [] : await examineData(settings)
  return [...versions, about, ...proxyAdvice(settings), ...folder, ...data]
}

function settingsIn(env: Env): Settings | string[] {
  try {
    return readSettings(env)
  } catch (error) {
    if (error instanceof SettingsError) return [...error.sentences]
    throw error
  }
}

function proxyAdvice({ isHttps, trustedProxies }: Settings): Finding[] {
  if (!isHttps || trustedProxies.length > 0) return []
  return [
    fine(
      'PUBLIC_URL is https. If a proxy stands in front, name it in TRUSTED_PROXIES: bursts are limited by address.',
    ),
  ]
}
