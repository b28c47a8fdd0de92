/** What may be attached, told by the content of the file and never by its name. */
export const FILE_KINDS = ['jpeg', 'png', 'webp', 'pdf'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** How the files of a kind are named and announced. */
export const FILE_FORMS: Readonly<Record<FileKind, { readonly ending: string; readonly type: string }>> = {
  jpeg: { ending: 'jpg', type: 'image/jpeg' },
  png: { ending: 'png', type: 'image/png' },
  webp: { ending: 'webp', type: 'image/webp' },
  pdf: { ending: 'pdf', type: 'application/pdf' },
}

export function isPicture(kind: FileKind): boolean {
  return kind !== 'pdf'
}

const HEAD = 64
const LATIN = new TextDecoder('latin1')
const JPEG = [0xff, 0xd8, 0xff]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Pictures of phones in the container of HEIF: HEVC and AV1. */
const HEIF_BRANDS = ['heic', 'heix', 'hevc', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'msf1', 'avif', 'avis']

/**
 * What the first bytes of a file say that it is: `heif` is a picture that cannot be read here, null everything else
 * that is not taken (SVG, HTML, archives, documents, programs).
 */
export function kindOfFile(bytes: Uint8Array): FileKind | 'heif' | null {
  if (startsWith(bytes, JPEG)) return 'jpeg'
  if (startsWith(bytes, PNG)) return 'png'
  const head = latin(bytes, 0, HEAD)
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (/^%PDF-[12]\.\d/.test(head)) return 'pdf'
  return head.slice(4, 8) === 'ftyp' && HEIF_BRANDS.includes(head.slice(8, 12)) ? 'heif' : null
}

/** The end record of a ZIP file stands in its last bytes, before a comment of at most 65,535. */
const LONGEST_ZIP_END = 22 + 65_535
const PDF_END = 1024

/**
 * Is a file that begins as a PDF one to its end? What ends otherwise was cut off, or holds another file behind it; what
 * is an archive as well is opened as one by its name.
 */
export function isWholePdf(bytes: Uint8Array): boolean {
  const end = latin(bytes, bytes.length - PDF_END, bytes.length)
  if (!/%%EOF\s*$/.test(end.replaceAll('\0', ' '))) return false
  return !latin(bytes, bytes.length - LONGEST_ZIP_END, bytes.length).includes('PK\x05\x06')
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte)
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return LATIN.decode(bytes.subarray(Math.max(0, from), to))
}
