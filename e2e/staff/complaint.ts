/** A complaint about social assistance, as somebody would send it. */
export const COMPLAINT = {
  danger: { danger: 'none' },
  about: { about: 'assistance' },
  story: { story: 'My allowance stopped in January and nobody told me why.' },
  helper: { helper: 'self' },
  name: { name: 'Ouyang Shulan' },
  reach: { reach: ['text'], 'reach.phone': '139 0000 1234' },
}
