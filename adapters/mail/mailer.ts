import { createTransport } from 'nodemailer'

export type Letter = { readonly to: string; readonly subject: string; readonly text: string }

/** What became of a letter: on its way, refused for good, not taken now, or nobody there to take any. */
export type Posted = 'sent' | 'refused' | 'later' | 'unreachable'

export type Mailer = { post(letter: Letter): Promise<Posted> }

const LONGEST = 10_000

/**
 * Sends plain-text e-mail through the server of the settings, and to no other host.
 * @param smtpUrl `smtp://host:port` (encrypted where the server can) or `smtps://user:password@host`
 * @param sender the address that letters come from; nobody reads answers to it
 */
export function openMailer(smtpUrl: string, sender: string): Mailer {
  const transport = createTransport({
    ...serverOf(new URL(smtpUrl)),
    connectionTimeout: LONGEST,
    greetingTimeout: LONGEST,
    socketTimeout: LONGEST,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async post({ to, subject, text }) {
      try {
        await transport.sendMail({
          from: sender,
          to: { name: '', address: to },
          subject,
          text,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return 'sent'
      } catch (error) {
        return whatBecame(error)
      }
    },
  }
}

/** The address that letters of a site come from. */
export function senderOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl)
  return `no-reply@${/^[\d.]+$|^\[/.test(hostname) ? 'localhost' : hostname}`
}

function serverOf({ protocol, hostname, port, username, password }: URL) {
  const secure = protocol === 'smtps:'
  const auth =
    username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...auth,
  }
}

/** A server that answers about this very address speaks of it alone; any other failure concerns all letters. */
function whatBecame(error: unknown): Posted {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return 'unreachable'
  return typeof responseCode === 'number' && responseCode >= 500 ? 'refused' : 'later'
}
