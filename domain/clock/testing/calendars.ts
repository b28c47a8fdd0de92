import { type Calendar, calendarSchema } from '../calendar.ts'

const WEEK = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-12:00', '13:30-17:30']]),
)

/** The official lists that the hand-worked dates rest on; 2027 is not published. */
export const cn: Calendar = calendarSchema.parse({
  timeZone: 'Asia/Shanghai',
  weekly: WEEK,
  years: {
    '2024': [{ date: '2024-02-10', name: '春节', off: true }],
    '2025': [],
    '2026': [
      ...listed('元旦', '2026-01-01..2026-01-03', '2026-01-04'),
      ...listed('春节', '2026-02-15..2026-02-23', '2026-02-14', '2026-02-28'),
      ...listed('清明节', '2026-04-04..2026-04-06'),
      ...listed('劳动节', '2026-05-01..2026-05-05', '2026-05-09'),
      ...listed('端午节', '2026-06-19..2026-06-21'),
      ...listed('中秋节', '2026-09-25..2026-09-27'),
      ...listed('国庆节', '2026-10-01..2026-10-07', '2026-09-20', '2026-10-10'),
    ],
  },
})

/** A town with daylight-saving time, plain weekends and two federal holidays. */
export const la: Calendar = calendarSchema.parse({
  timeZone: 'America/Los_Angeles',
  weekly: WEEK,
  years: {
    '2026': [
      { date: '2026-07-03', name: 'Independence Day', off: true },
      { date: '2026-11-26', name: 'Thanksgiving', off: true },
    ],
  },
})

/** Work through the nights in which the clocks change, one make-up day with hours of its own, half a Saturday. */
const NIGHTS = Object.fromEntries([
  ...['mon', 'tue', 'wed', 'thu'].map((day) => [day, ['08:30-12:00', '13:00-16:30']]),
  ['sat', ['00:00-01:00', '22:00-24:00']],
  ['sun', ['00:00-06:00', '20:00-24:00']],
])

/** Zones with daylight saving of an hour and of half an hour, changed while people work. */
export const changing: readonly Calendar[] = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'].map(
  (timeZone) =>
    calendarSchema.parse({
      timeZone,
      weekly: NIGHTS,
      years: {
        '2026': [
          { date: '2026-04-03', name: 'Good Friday', off: true },
          { date: '2026-04-04', off: false },
          { date: '2026-05-01', off: false, intervals: ['10:00-11:30'] },
          { date: '2026-12-24', off: true },
        ],
      },
    }),
)

function listed(name: string, off: string, ...worked: string[]) {
  const { years } = calendarSchema.parse({
    timeZone: 'UTC',
    weekly: WEEK,
    years: { '2026': { sources: ['https://www.gov.cn/'], holidays: [{ name, off, worked }] } },
  })
  return years['2026']!.days.map((day) => ({ ...day, name }))
}
