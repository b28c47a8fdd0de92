import { cookies } from 'next/headers'

const NAME = 'queue-keys'
const A_YEAR_S = 365 * 24 * 3600

/** Does this browser want the keyboard shortcuts of the queue? It does until somebody turns them off. */
export async function areQueueKeysOn(): Promise<boolean> {
  return (await cookies()).get(NAME)?.value !== 'off'
}

/** The `Set-Cookie` value that keeps the choice for a year. Not secret, so not marked Secure. */
export function queueKeysCookie(isOn: boolean): string {
  return `${NAME}=${isOn ? 'on' : 'off'}; Path=/staff; HttpOnly; SameSite=Strict; Max-Age=${A_YEAR_S}`
}
