import { askReview } from './ask-review.ts'

/** The person asks the next higher body to look at the answer again, within 30 days of getting it (信访工作条例 35). */
export const askFirstReview = askReview('first')
