import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { sampleLetter } from '#domain/letter/testing/sample-letter.ts'
import { letterPdf } from './letter-pdf.ts'

const ADDRESS = 'https://hall.example/zh/cases/HM-26-7K3M9Q'
const pdf = async (changes: Parameters<typeof sampleLetter>[0] = {}) =>
  readPdf(await letterPdf(sampleLetter(changes), ADDRESS))

describe('a letter as PDF', () => {
  test('gives back its Chinese text, in the fonts that are within it', async () => {
    const { text, source } = await pdf()
    for (const part of [
      '支持您的请求',
      '北门的路灯修好了',
      '信访事项处理意见书',
      '《信访工作条例》第三十二条',
      'HM-26-7K3M9Q',
    ])
      expect(text).toContain(part)
    expect(source.match(/\/FontFile2 /g)).toHaveLength(2)
    expect(source).toMatch(/\/BaseFont \/[A-Z]{6}\+NotoSansSC-Bold/)
  })

  test('is tagged, has a title, a language, and stays small', async () => {
    const { source, size } = await pdf({ said: '您可以申请临时救助。'.repeat(120) })
    expect(source).toContain('/Marked true')
    expect(source).toContain('/Lang (zh-Hans)')
    for (const tag of ['Document', 'Sect', 'H1', 'H2', 'P', 'L', 'LI', 'Figure'])
      expect(source).toContain(`/S /${tag}`)
    expect(size).toBeLessThan(150_000)
  })

  test('is the same bytes for the same letter, whatever was printed before it', async () => {
    const first = await letterPdf(sampleLetter(), ADDRESS)
    await letterPdf(sampleLetter({ said: '・⼀見', addressee: '张・伟' }), ADDRESS)
    expect(Buffer.from(await letterPdf(sampleLetter(), ADDRESS)).equals(Buffer.from(first))).toBe(true)
    const other = await letterPdf(sampleLetter({ date: '2026-11-21' }), ADDRESS)
    expect(Buffer.from(other).equals(Buffer.from(first))).toBe(false)
  })

  test('shows a character without a shape as its number, says so, and keeps the character for who copies it', async () => {
    const { text, content } = await pdf({ addressee: '𠮷田', locale: 'en' })
    expect(text).toContain('〔U+20BB7〕')
    expect(text).toContain('stands for a character our printer cannot draw')
    expect(content.replaceAll('\\', '')).toMatch(/\/Span <<\s*\/ActualText/)
    expect((await pdf()).text).not.toContain('〔')
  })

  test('leaves out what has no shape by its nature', async () => {
    const { text } = await pdf({ said: 'a\tb\u200bc\u{e0100}葛\u{e0100}\r\n\u202ed' })
    expect(text).toContain('a bc葛')
    expect(text).not.toContain('〔U+')
  })

  test.each([...'䶮㛃㑇堃燚𬱖𬭎𫟹𡐓〇·—…“”《》㎡'])('has a shape for %s', async (char) => {
    expect((await pdf({ said: char })).text).not.toContain('〔U+')
  })

  test('goes on over as many pages as it takes', async () => {
    const { source } = await pdf({ facts: '线路老化，夜间不亮。'.repeat(300) })
    expect(source.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2)
  })
})

/** Reads a PDF back as a stranger would: by its streams, and its text by each font's own table of characters. */
function readPdf(bytes: Uint8Array) {
  const raw = Buffer.from(bytes).toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, data]) => inflated(data!))
  const tables = streams.filter((stream) => stream.includes('beginbfrange')).map(charactersOf)
  const content = streams.filter((stream) => stream.includes(' Tf')).join('\n')
  const fonts = [...new Set([...content.matchAll(/\/(F\d+) [\d.]+ Tf/g)].map(([, name]) => name!))].sort()
  return { source: raw, size: bytes.length, content, text: textOf(content, fonts, tables) }
}

function inflated(data: string): string {
  try {
    return inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
  } catch {
    return data
  }
}

function charactersOf(table: string): string[] {
  const lists = [...table.matchAll(/> <[\da-f]{4}> \[([^\]]*)\]/g)].map(([, list]) => list!)
  return lists.flatMap((list) =>
    [...list.matchAll(/<([^>]*)>/g)].map(([, units]) =>
      String.fromCharCode(...units!.split(' ').map((unit) => Number.parseInt(unit, 16))),
    ),
  )
}

function textOf(content: string, fonts: readonly string[], tables: readonly string[][]): string {
  let table: readonly string[] = []
  let text = ''
  for (const [, font, show] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[\da-f]*>[\s\d.-]*)+)\] TJ/g)) {
    if (font) table = tables[fonts.indexOf(font)] ?? []
    for (const [, codes] of (show ?? '').matchAll(/<([\da-f]*)>/g))
      text +=
        codes!
          .match(/.{4}/g)
          ?.map((code) => table[Number.parseInt(code, 16)] ?? '')
          .join('') ?? ''
  }
  return text
}
