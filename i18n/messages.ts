import type { Locale } from '#domain/locale.ts'
import enAccessibility from '#messages/en/accessibility.json' with { type: 'json' }
import enAttach from '#messages/en/attach.json' with { type: 'json' }
import enCase from '#messages/en/case.json' with { type: 'json' }
import enClock from '#messages/en/clock.json' with { type: 'json' }
import enDesk from '#messages/en/desk.json' with { type: 'json' }
import enErrors from '#messages/en/errors.json' with { type: 'json' }
import enFiling from '#messages/en/filing.json' with { type: 'json' }
import enForm from '#messages/en/form.json' with { type: 'json' }
import enHelp from '#messages/en/help.json' with { type: 'json' }
import enHome from '#messages/en/home.json' with { type: 'json' }
import enLetter from '#messages/en/letter.json' with { type: 'json' }
import enMail from '#messages/en/mail.json' with { type: 'json' }
import enManage from '#messages/en/manage.json' with { type: 'json' }
import enMeasure from '#messages/en/measure.json' with { type: 'json' }
import enMove from '#messages/en/move.json' with { type: 'json' }
import enNotice from '#messages/en/notice.json' with { type: 'json' }
import enOffices from '#messages/en/offices.json' with { type: 'json' }
import enOpen from '#messages/en/open.json' with { type: 'json' }
import enPeople from '#messages/en/people.json' with { type: 'json' }
import enPolicy from '#messages/en/policy.json' with { type: 'json' }
import enPrivacy from '#messages/en/privacy.json' with { type: 'json' }
import enProgress from '#messages/en/progress.json' with { type: 'json' }
import enQuestion from '#messages/en/question.json' with { type: 'json' }
import enQueue from '#messages/en/queue.json' with { type: 'json' }
import enSearch from '#messages/en/search.json' with { type: 'json' }
import enServices from '#messages/en/services.json' with { type: 'json' }
import enSignIn from '#messages/en/sign-in.json' with { type: 'json' }
import enSite from '#messages/en/site.json' with { type: 'json' }
import enStaff from '#messages/en/staff.json' with { type: 'json' }
import enSummary from '#messages/en/summary.json' with { type: 'json' }
import enTrack from '#messages/en/track.json' with { type: 'json' }
import enVisit from '#messages/en/visit.json' with { type: 'json' }
import enWork from '#messages/en/work.json' with { type: 'json' }
import zhAccessibility from '#messages/zh-Hans/accessibility.json' with { type: 'json' }
import zhAttach from '#messages/zh-Hans/attach.json' with { type: 'json' }
import zhCase from '#messages/zh-Hans/case.json' with { type: 'json' }
import zhClock from '#messages/zh-Hans/clock.json' with { type: 'json' }
import zhDesk from '#messages/zh-Hans/desk.json' with { type: 'json' }
import zhErrors from '#messages/zh-Hans/errors.json' with { type: 'json' }
import zhFiling from '#messages/zh-Hans/filing.json' with { type: 'json' }
import zhForm from '#messages/zh-Hans/form.json' with { type: 'json' }
import zhHelp from '#messages/zh-Hans/help.json' with { type: 'json' }
import zhHome from '#messages/zh-Hans/home.json' with { type: 'json' }
import zhLetter from '#messages/zh-Hans/letter.json' with { type: 'json' }
import zhMail from '#messages/zh-Hans/mail.json' with { type: 'json' }
import zhManage from '#messages/zh-Hans/manage.json' with { type: 'json' }
import zhMeasure from '#messages/zh-Hans/measure.json' with { type: 'json' }
import zhMove from '#messages/zh-Hans/move.json' with { type: 'json' }
import zhNotice from '#messages/zh-Hans/notice.json' with { type: 'json' }
import zhOffices from '#messages/zh-Hans/offices.json' with { type: 'json' }
import zhOpen from '#messages/zh-Hans/open.json' with { type: 'json' }
import zhPeople from '#messages/zh-Hans/people.json' with { type: 'json' }
import zhPolicy from '#messages/zh-Hans/policy.json' with { type: 'json' }
import zhPrivacy from '#messages/zh-Hans/privacy.json' with { type: 'json' }
import zhProgress from '#messages/zh-Hans/progress.json' with { type: 'json' }
import zhQuestion from '#messages/zh-Hans/question.json' with { type: 'json' }
import zhQueue from '#messages/zh-Hans/queue.json' with { type: 'json' }
import zhSearch from '#messages/zh-Hans/search.json' with { type: 'json' }
import zhServices from '#messages/zh-Hans/services.json' with { type: 'json' }
import zhSignIn from '#messages/zh-Hans/sign-in.json' with { type: 'json' }
import zhSite from '#messages/zh-Hans/site.json' with { type: 'json' }
import zhStaff from '#messages/zh-Hans/staff.json' with { type: 'json' }
import zhSummary from '#messages/zh-Hans/summary.json' with { type: 'json' }
import zhTrack from '#messages/zh-Hans/track.json' with { type: 'json' }
import zhVisit from '#messages/zh-Hans/visit.json' with { type: 'json' }
import zhWork from '#messages/zh-Hans/work.json' with { type: 'json' }

const en = {
  accessibility: enAccessibility,
  attach: enAttach,
  errors: enErrors,
  form: enForm,
  help: enHelp,
  home: enHome,
  letter: enLetter,
  mail: enMail,
  manage: enManage,
  measure: enMeasure,
  notice: enNotice,
  offices: enOffices,
  open: enOpen,
  people: enPeople,
  policy: enPolicy,
  question: enQuestion,
  filing: enFiling,
  track: enTrack,
  case: enCase,
  clock: enClock,
  privacy: enPrivacy,
  search: enSearch,
  services: enServices,
  signIn: enSignIn,
  desk: enDesk,
  move: enMove,
  queue: enQueue,
  staff: enStaff,
  progress: enProgress,
  summary: enSummary,
  visit: enVisit,
  work: enWork,
  site: enSite,
}

export type Messages = typeof en

const zh: Messages = {
  accessibility: zhAccessibility,
  attach: zhAttach,
  errors: zhErrors,
  form: zhForm,
  help: zhHelp,
  home: zhHome,
  letter: zhLetter,
  mail: zhMail,
  manage: zhManage,
  measure: zhMeasure,
  notice: zhNotice,
  offices: zhOffices,
  open: zhOpen,
  people: zhPeople,
  policy: zhPolicy,
  question: zhQuestion,
  filing: zhFiling,
  track: zhTrack,
  case: zhCase,
  clock: zhClock,
  privacy: zhPrivacy,
  search: zhSearch,
  services: zhServices,
  signIn: zhSignIn,
  desk: zhDesk,
  move: zhMove,
  queue: zhQueue,
  staff: zhStaff,
  progress: zhProgress,
  summary: zhSummary,
  visit: zhVisit,
  work: zhWork,
  site: zhSite,
}

/** All words of a language by namespace; one file a namespace under `messages/`. */
export function messagesOf(locale: Locale): Messages {
  return locale === 'zh' ? zh : en
}
