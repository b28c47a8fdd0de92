import type { Hall } from '../hall.ts'

/** What the database knows a browser by. */
export function browserHash(hall: Hall, browser: string): Buffer {
  return hall.keys.hash('browser', browser)
}
