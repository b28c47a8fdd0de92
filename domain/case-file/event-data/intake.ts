import type { CaseKind, Channel, PetitionRoute, ReviewProcedure, Urgency } from '../words.ts'

/** From the first contact until somebody answers for the case file. */
export type IntakeEvents = {
  filed: {
    readonly channel: Channel
    readonly service: string
    readonly serviceVersion: number
    readonly policyVersions: Readonly<Record<string, number>>
    readonly kind: CaseKind
    readonly receivedOn: string
    readonly unitId: string
    readonly areaId: string | null
    readonly urgency: Urgency
    readonly helper: boolean
    readonly consent: string | null
    readonly incomplete: boolean
    readonly sealedService: boolean
  }
  'intake-completed': { readonly unitId: string; readonly areaId: string | null }
  classified: { readonly urgency: Urgency; readonly route: PetitionRoute | null }
  /** `procedure`: by which one a review body took up a request that lies with it (行政复议法 36). */
  accepted: { readonly route: PetitionRoute | null; readonly procedure?: ReviewProcedure }
  declined: { readonly reason: string }
  forwarded: { readonly toUnitId: string; readonly toPartnerId: string | null; readonly fromUnitId: string }
  assigned: { readonly handlerId: string }
  taken: { readonly handlerId: string }
  'handed-over': { readonly handlerId: string }
  'stood-in': { readonly handlerId: string; readonly forStaffId: string | null }
  /** Somebody close to a party: the case file is hidden from them from now on. */
  'stepped-aside': { readonly staffId: string }
  /** `superiorUnitId`: who decides the quarrel, where the sender has ruled already and the unit still objects. */
  'transfer-objected': { readonly senderUnitId: string; readonly superiorUnitId?: string }
  /** `final`: by the common superior, and not open to another objection. */
  'transfer-ruled': { readonly agreed: boolean; readonly toUnitId: string; readonly final?: boolean }
  sealed: { readonly toUnitId: string; readonly fromUnitId: string }
}
