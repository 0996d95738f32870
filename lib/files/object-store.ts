import 'server-only'
import fs from 'node:fs/promises'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import { piecesOf } from './pieces'
import { placeOf, type ContentName, type FileStore } from './content-name'

export type ObjectStoreSettings = {
  /** With the scheme, for example https://s3.us-east-1.amazonaws.com. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** An answer that the object store should not give: told in the log, never the key. */
export class ObjectStoreProblem extends Error {}

/**
 * Contents in an S3-compatible store, path style, so that it needs no name of its own for each bucket. The hash of the content is signed with the
 * request, so the store itself refuses one that arrives changed. The names are the same as in a folder.
 */
export function objectStore({ endpoint, bucket, region, accessKeyId, secretAccessKey }: ObjectStoreSettings): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })
  const address = (name: ContentName) => `${endpoint.replace(/\/+$/, '')}/${bucket}/files/${placeOf(name)}`
  return {
    async put(name, { path }) {
      const headers = { 'x-amz-content-sha256': name.sha256 }
      // A file is small (FILE_MEGABYTES_MAX) and may have to be sent twice.
      const answer = await client.fetch(address(name), { method: 'PUT', headers, body: await fs.readFile(path) })
      refuseUnless(answer, 'PUT')
    },
    async open(name) {
      const answer = await client.fetch(address(name))
      if (answer.status === 404) return null
      refuseUnless(answer, 'GET')
      if (answer.body === null) throw new ObjectStoreProblem('The object store gave no content')
      return { sizeBytes: Number(answer.headers.get('content-length')), content: Readable.from(piecesOf(answer.body)) }
    },
    async remove(name) {
      const answer = await client.fetch(address(name), { method: 'DELETE' })
      if (answer.status !== 404) refuseUnless(answer, 'DELETE')
    },
  }
}

function refuseUnless(answer: Response, method: string): void {
  if (!answer.ok) throw new ObjectStoreProblem(`The object store answered ${String(answer.status)} to ${method}`)
}
