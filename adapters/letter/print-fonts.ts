import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'

/** Both weights of the letters; `Regular` and `Bold` hold the same characters. */
export type PrintFonts = { readonly regular: Font; readonly bold: Font }

const FOLDER = join('node_modules', '@expo-google-fonts', 'noto-sans-sc')
const FILES = {
  regular: join(FOLDER, '400Regular', 'NotoSansSC_400Regular.ttf'),
  bold: join(FOLDER, '700Bold', 'NotoSansSC_700Bold.ttf'),
}

let kept: PrintFonts | null = null

/**
 * The fonts for one letter: read once for the process, with a store of glyphs of their own each time. fontkit gives a
 * glyph the character it was first asked for, and some characters share one (· and ・): with one store for all letters
 * the bytes of a letter would hang on the letters before it.
 */
export function printFonts(): PrintFonts {
  kept ??= { regular: open(FILES.regular), bold: open(FILES.bold) }
  return { regular: fresh(kept.regular), bold: fresh(kept.bold) }
}

function open(file: string): Font {
  const font = create(readFileSync(file))
  if (!('layout' in font)) throw new TypeError(`${file} is a collection of fonts`)
  return font
}

function fresh(font: Font): Font {
  return Object.assign(Object.create(font) as Font, { _glyphs: {} })
}
