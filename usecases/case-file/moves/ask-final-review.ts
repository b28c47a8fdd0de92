import { askReview } from './ask-review.ts'

/** The person asks the next higher body to look at the reviewed answer again, within 30 days of getting it (信访工作条例 36). */
export const askFinalReview = askReview('final')
