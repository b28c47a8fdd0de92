import type { DecisionEvents } from '#domain/case-file/event-data/decision.ts'
import { wordsIn } from '#domain/locale.ts'
import { formatShortDay } from '#i18n/dates.ts'
import { outcomeName, type SayAll } from './say.ts'

export const DECISION_WORDS: SayAll<keyof DecisionEvents> = {
  'notice-published': ({ data }, { t, locale }) =>
    t('staff.event.noticePublished', { day: formatShortDay(data.until, locale) }),
  'notice-objected': ({ data }, { t }) => t('staff.event.noticeObjected', { number: data.objection }),
  'objection-examined': ({ data }, { t }) =>
    t('staff.event.objectionExamined', {
      number: data.objection,
      result: t(`staff.objection.${data.upheld ? 'upheld' : 'not-upheld'}`),
    }),
  'objection-withdrawn': ({ data }, { t }) => t('notice.staff.withdrawnEvent', { number: data.objection }),
  'decision-drafted': ({ data }, reader) =>
    reader.t('staff.event.drafted', { outcome: outcomeName(reader, data.outcome) }),
  'decision-returned': (_, { t }) => t('staff.event.draftReturned'),
  decided: ({ data }, { t, caseFile, locale }) => {
    const outcome = caseFile.town.outcomes.get(data.outcome)
    return t('staff.event.decided', { outcome: outcome ? wordsIn(outcome.title, locale) : data.outcome })
  },
  delivered: ({ data: { manner, receivedOn } }, { t, locale }) =>
    t(`staff.delivered.${manner}`, { day: formatShortDay(receivedOn, locale) }),
  'given-up': (_, { t }) => t('staff.event.givenUp'),
  settled: ({ data }, { t, locale }) =>
    t('staff.event.settled', { day: formatShortDay(data.agreedOn, locale) }),
  rated: ({ data }, { t, locale }) => {
    const scores = Object.entries(data.scores).map(
      ([question, score]) => `${t(`staff.rating.${question as 'fair'}`)} ${score}`,
    )
    return scores.length > 0
      ? t('staff.event.rated', { scores: scores.join(locale === 'zh' ? '，' : ', ') })
      : t('staff.event.ratedWords')
  },
  confirmed: ({ data }, { t }) => t(data.solved ? 'staff.event.solved' : 'staff.event.notSolved'),
  reopened: (_, { t }) => t('staff.event.reopened'),
  withdrawn: (_, { t }) => t('staff.event.withdrawn'),
  'helper-ended': (_, { t }) => t('staff.event.helperEnded'),
  'code-reissued': ({ data }, { t }) =>
    t(data.identityCheck === 'call-back' ? 'staff.event.codeCall' : 'staff.event.codeCard'),
  closed: (_, { t }) => t('staff.event.closed'),
}
