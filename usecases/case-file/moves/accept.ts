import { hasShortReview, isPetition } from '#domain/case-file/regime-traits.ts'
import { PETITION_ROUTES, REVIEW_PROCEDURES } from '#domain/case-file/words.ts'
import { defineMove } from './define-move.ts'

/** Takes a case file up, in writing. For a petition the route is named; only 31(6) starts the 60 days (信访工作条例 31, 34). */
export const accept = defineMove({
  move: 'accept',
  read: (fields, { town, service, state }) => ({
    route:
      isPetition(town, service) && state.route === null
        ? fields.oneOf('route', PETITION_ROUTES)
        : fields.optionalOneOf('route', PETITION_ROUTES),
    procedure:
      hasShortReview(town, service) && state.partnerId !== null
        ? fields.oneOf('procedure', REVIEW_PROCEDURES)
        : null,
    text: fields.residentText('text'),
  }),
  decide: ({ state }, { route, procedure, text }) => [
    {
      type: 'accepted',
      data: { route: route ?? state.route, ...(procedure && { procedure }) },
      text: { text },
    },
  ],
})
