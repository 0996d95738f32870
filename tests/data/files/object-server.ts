import { createHash, createHmac } from 'node:crypto'
import http from 'node:http'
import type { ObjectStoreSettings } from '@/lib/files/object-store'

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** What the signature must be, computed from the request as it arrived (AWS Signature Version 4). */
function signatureOf(request: http.IncomingMessage, { region, secretAccessKey }: ObjectStoreSettings, signedHeaders: string): string {
  const at = String(request.headers['x-amz-date'])
  const scope = `${at.slice(0, 8)}/${region}/s3/aws4_request`
  const headers = signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`).join('')
  const canonical = [request.method, request.url, '', headers, signedHeaders, String(request.headers['x-amz-content-sha256'])].join('\n')
  const key = ['s3', 'aws4_request'].reduce<Buffer>((earlier, part) => hmac(earlier, part), hmac(hmac(`AWS4${secretAccessKey}`, at.slice(0, 8)), region))
  return hmac(key, ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')).toString('hex')
}

/** A small object store on the loopback that takes signed requests alone, and contents alone whose hash was signed. */
export async function startObjectServer(settings: Omit<ObjectStoreSettings, 'endpoint'>) {
  const objects = new Map<string, Buffer>()
  let endpoint = ''
  const server = http.createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const body = Buffer.concat(pieces)
      const [, credential = '', signedHeaders = '', signature] = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(String(request.headers.authorization)) ?? []
      const claimed = String(request.headers['x-amz-content-sha256'])
      const isSigned = credential.startsWith(`${settings.accessKeyId}/`) && signature === signatureOf(request, { ...settings, endpoint }, signedHeaders)
      if (!isSigned || (request.method === 'PUT' && claimed !== sha256(body))) return void response.writeHead(403).end()
      const url = request.url ?? ''
      if (request.method === 'PUT') objects.set(url, body)
      if (request.method === 'DELETE') objects.delete(url)
      if (request.method !== 'GET') return void response.writeHead(request.method === 'DELETE' ? 204 : 200).end()
      const found = objects.get(url)
      return found === undefined ? void response.writeHead(404).end() : void response.writeHead(200, { 'content-length': found.length }).end(found)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The object store listens on a port')
  endpoint = `http://127.0.0.1:${String(address.port)}`
  return { endpoint, objects, stop: () => new Promise((resolve) => server.close(resolve)) }
}
