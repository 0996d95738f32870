import { systemFor } from '@/lib/auth/operator'
import { peerAddress } from '@/lib/auth/peer-address'
import { now } from '@/lib/data/installation/clock'
import { findReceiptPlace } from '@/lib/data/installation/receipt-holder'
import { mayAskForProof } from '@/lib/data/installation/security-events'
import { proveReceipt } from '@/lib/data/receipts/prove'

const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' }
const sizeMax = 200

async function codeOf(request: Request): Promise<string> {
  const body = await request.text()
  const [, code = ''] = body.length > sizeMax ? [] : (/^\s*\{\s*"code"\s*:\s*"([0-9a-f]{32})"\s*\}\s*$/.exec(body) ?? [])
  return code
}

/**
 * Tells whoever shows the code of a receipt how its gifts are proven. No session is asked for: the code is the secret. It is posted, so that it
 * stands in no address and no log; a code that is unknown and one that is no code get the same answer.
 */
export async function POST(request: Request): Promise<Response> {
  const at = now()
  if (!(await mayAskForProof({ address: await peerAddress(), at }))) return new Response(null, { status: 429, headers: { ...headers, 'Retry-After': '900' } })
  const place = await findReceiptPlace(await codeOf(request))
  const actor = place === null ? null : await systemFor(place.organizationId, at)
  const proof = place === null || actor === null ? null : await proveReceipt(actor, place)
  if (proof?.ok !== true) return new Response('{}', { status: 404, headers })
  return new Response(JSON.stringify(proof.value), { headers })
}
