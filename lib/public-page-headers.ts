/** No script at all, so no nonce, so that a page may be kept by whoever passes it on. */
const policy = "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
} as const

/** Gives what every answer of the public pages carries; proxy.ts, which sets those of the other pages, does not stand before these. */
export function publicPageHeaders({ protocol }: URL): Readonly<Record<string, string>> {
  return protocol === 'https:' ? { ...headers, 'Strict-Transport-Security': 'max-age=31536000' } : headers
}
