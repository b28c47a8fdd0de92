/** What the oversight office orders, and what the hall itself marks. */
export type OverviewEvents = {
  /** The unit shall act within so many working days (督办). */
  supervised: { readonly order: number; readonly unitId: string; readonly days: number }
  'supervision-answered': { readonly order: number }
  'supervision-closed': { readonly order: number }
  'clock-started': { readonly clock: string; readonly because: string }
  /** `subject`: which leg or order the clock belongs to; absent where a case file has one such clock. */
  'clock-warned': { readonly clock: string; readonly subject?: string; readonly share: number }
  'clock-breached': { readonly clock: string; readonly subject?: string; readonly dueAt: number }
  'clock-escalated': { readonly clock: string; readonly subject?: string; readonly share: number }
  'dates-recomputed': {
    readonly clock: string
    readonly dueFrom: string | null
    readonly dueTo: string | null
    /** The due end is another one: another day, or on the same day another time. */
    readonly moved: boolean
    readonly year: number
  }
  erased: { readonly years: number }
}
