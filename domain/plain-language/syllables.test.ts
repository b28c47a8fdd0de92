import { expect, test } from 'vitest'
import { countSyllables } from './syllables.ts'

const SPOKEN: Readonly<Record<number, string>> = {
  1: 'a the you home fire aged asked lived clothes months judged cared queue fee due 15 helped laws through',
  2: 'household people business yuan wanted needed houses changes apple table science quiet settled handled careful safety layer saying opened statement one-off reply applied union',
  3: 'allowance medicine families hospital several supplement everyone idea area various opinion actual earlier employee assistance period',
  4: 'temporary society usually emergency situation experience',
  5: 'university individual cooperation',
}

test.each(
  Object.entries(SPOKEN).flatMap(([count, words]) =>
    words.split(' ').map((word) => [word, Number(count)] as const),
  ),
)('%s', (word, count) => {
  expect([word, countSyllables(word)]).toEqual([word, count])
})
