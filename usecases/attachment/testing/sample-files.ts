import sharp from 'sharp'
import type { SentFile } from '../stored-file.ts'

/** A photo of a phone that says where and by whom it was taken. */
export async function photo(name = 'IMG_2034.jpg', background = '#b03a2e'): Promise<SentFile> {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .withExif({
      IFD0: { Artist: 'Wang Xiaohong' },
      IFD3: { GPSLatitude: '31/1 14/1 5/1', GPSLatitudeRef: 'N' },
    })
    .jpeg()
    .toBuffer()
  return { name, bytes }
}

/** A document whose words are as given. */
export function document(words = 'the lease', name = 'lease.pdf'): SentFile {
  return { name, bytes: Buffer.from(`%PDF-1.7\n% ${words}\nstartxref\n9\n%%EOF\n`) }
}
