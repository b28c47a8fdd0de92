import sharp, { type Sharp } from 'sharp'
import type { FileKind } from '#domain/attachment/file-kind.ts'
import { LONGEST_SIDE, MOST_PIXELS } from '#domain/attachment/limits.ts'

export type ImageKind = Exclude<FileKind, 'pdf'>

export type CleanImage =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly reason: 'too-many-pixels' | 'unreadable' }

const QUALITY = 85
/** A picture that takes longer is made to take long. */
const LONGEST_S = 30
/** One picture at a time: each takes up to 200 MB while it is drawn. */
let line: Promise<unknown> = Promise.resolve()

sharp.concurrency(1)
sharp.cache(false)

/**
 * Draws a picture anew, upright and at most 4,000 pixels long: nothing of the file that came is left but what is seen on
 * it. Where it was taken, with what, and whatever was hidden in the file is gone.
 * @param kind what its first bytes say; a file that the decoder takes for something else is unreadable
 */
export function cleanImage(bytes: Uint8Array, kind: ImageKind): Promise<CleanImage> {
  const drawn = line.then(() => redraw(bytes, kind))
  line = drawn.catch(() => undefined)
  return drawn
}

async function redraw(bytes: Uint8Array, kind: ImageKind): Promise<CleanImage> {
  try {
    const image = sharp(bytes, { limitInputPixels: false, failOn: 'error', sequentialRead: true }).timeout({
      seconds: LONGEST_S,
    })
    const { format, width, height } = await image.metadata()
    if (format !== kind) return { ok: false, reason: 'unreadable' }
    if (width * height > MOST_PIXELS) return { ok: false, reason: 'too-many-pixels' }
    const side = {
      width: LONGEST_SIDE,
      height: LONGEST_SIDE,
      fit: 'inside',
      withoutEnlargement: true,
    } as const
    const upright = image.autoOrient().resize(side)
    return { ok: true, bytes: await inKind(upright, kind).toBuffer() }
  } catch (error) {
    if (isMemory(error)) throw error
    return { ok: false, reason: 'unreadable' }
  }
}

function inKind(image: Sharp, kind: ImageKind): Sharp {
  if (kind === 'png') return image.png({ compressionLevel: 9 })
  return kind === 'webp' ? image.webp({ quality: QUALITY }) : image.jpeg({ quality: QUALITY })
}

/** No fault of the file: the machine has no room to draw it. */
function isMemory(error: unknown): boolean {
  return error instanceof Error && /out of memory/i.test(error.message)
}
