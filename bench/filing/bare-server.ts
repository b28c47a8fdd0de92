import { createServer, type IncomingMessage } from 'node:http'
import { type BareWish, openBareWriter } from './bare-writer.ts'

// What a form post costs at least: node:http reads the form, raw statements write the rows durably, a redirect answers.
const writer = openBareWriter(JSON.parse(process.argv[2] ?? '') as BareWish)

createServer((req, res) => {
  if (req.method !== 'POST') res.writeHead(204).end()
  else {
    readForm(req).then((form) => {
      writer.begin()
      const id = writer.write(form.get('key') ?? '')
      writer.commit()
      res.writeHead(303, { location: `/en/cases/${id}/receipt`, 'content-length': 0 }).end()
    })
  }
}).listen(Number(process.env.PORT), '127.0.0.1')

async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = []
  for await (const part of req) parts.push(part)
  return new URLSearchParams(Buffer.concat(parts).toString())
}
