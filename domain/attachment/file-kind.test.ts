import { expect, test } from 'vitest'
import { isWholePdf, kindOfFile } from './file-kind.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF'

test.each([
  ['a photo', '\xff\xd8\xff\xe1..Exif', 'jpeg'],
  ['a screenshot', '\x89PNG\r\n\x1a\n....IHDR', 'png'],
  ['a picture of the web', 'RIFF\x10\0\0\0WEBPVP8 ', 'webp'],
  ['a document', PDF, 'pdf'],
  ['a photo of an iPhone', '\0\0\0\x18ftypheic\0\0\0\0', 'heif'],
  ['AVIF', '\0\0\0\x1cftypavif\0\0\0\0', 'heif'],
  ['a film', '\0\0\0\x18ftypmp42\0\0\0\0', null],
  ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', null],
  ['a web page', '<!doctype html><script>alert(1)</script>', null],
  ['a web page that names a PDF', '<script>/*%PDF-1.7*/</script>', null],
  ['an archive', 'PK\x03\x04\x14\0', null],
  ['a document of a word processor', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', null],
  ['a GIF', 'GIF89a/*', null],
  ['a sound', 'RIFF\x10\0\0\0WAVEfmt ', null],
  ['a program', 'MZ\x90\0', null],
  ['half a head', '\x89PNG', null],
  ['nothing', '', null],
])('%s is known by its first bytes', (_, head, kind) => {
  expect(kindOfFile(latin(head))).toBe(kind)
})

test.each([
  ['as it was saved', PDF, true],
  ['with line ends behind it', `${PDF}\r\n\r\n`, true],
  ['filled up with zeros', `${PDF}\n\0\0\0\0`, true],
  ['cut off', PDF.slice(0, -3), false],
  ['with a page of the web behind it', `${PDF}\n<script>alert(1)</script>`, false],
  ['that is an archive as well', `${PDF}PK\x05\x06${'\0'.repeat(18)}`, false],
  ['that is an archive with an end like a PDF', `${PDF}PK\x05\x06${'\0'.repeat(18)}%%EOF`, false],
])('a PDF %s', (_, text, isWhole) => {
  expect(isWholePdf(latin(text))).toBe(isWhole)
})
