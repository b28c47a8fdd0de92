import type { EventActor } from '#domain/case-file/event.ts'

/** What the hall itself writes when an objection comes or goes. */
export const BY_OBJECTION: EventActor = { kind: 'system', job: 'objection' }
