/** An application for the minimum living allowance with as little as the form asks for. */
export const ALLOWANCE = {
  danger: { danger: 'none' },
  registered: { registered: 'cuihu' },
  story: { story: 'I lost my work in April. We are four.' },
  helper: { helper: 'self' },
  reach: { reach: ['text'], 'reach.phone': '13800001234' },
}
