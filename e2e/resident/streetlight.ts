/** A complaint about a streetlight, as a resident would write it. */
export const STREETLIGHT = {
  danger: { danger: 'none' },
  place: { 'place.area': 'jinxiuli', 'place.text': 'North gate, on the way to the market' },
  what: { what: 'light' },
  story: { story: 'The light has been out for three weeks. My mother fell and broke her wrist.' },
  since: { since: '2026-08' },
  helper: { helper: 'self' },
  name: { name: '阿依古丽·买买提' },
  reach: { reach: ['text'], 'reach.phone': '138 0000 1234' },
}
