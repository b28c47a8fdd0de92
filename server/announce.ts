import type { Settings } from '#config/env.ts'
import type { DemoSignIn } from '#usecases/account/make-demo-staff.ts'

/** What whoever starts the hall reads: where it is, and how the demo staff sign in. */
export function announcement({ publicUrl, dataDir }: Settings, signIns: readonly DemoSignIn[]): string {
  const lines = ['', `Openhall is open: ${publicUrl}`, `Data folder: ${dataDir}`]
  if (signIns.length > 0) lines.push('', ...signInLines(publicUrl, signIns))
  return `${lines.join('\n')}\n\n`
}

function signInLines(publicUrl: string, signIns: readonly DemoSignIn[]): string[] {
  const widest = Math.max(...signIns.map(({ login }) => login.length))
  return [
    `Demo staff sign in at ${publicUrl}/staff/sign-in. Put the key into an authenticator app; the secrets are of this data folder only.`,
    ...signIns.map(
      ({ login, password, totpSecret }) =>
        `  ${login.padEnd(widest)}  password ${password}  key ${totpSecret}`,
    ),
  ]
}
