/** What every answer of the public pages carries. No script at all, so no nonce, so that a page may be kept by whoever passes it on. */
export const publicPagePolicy = "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export const publicPageHeaders = {
  'Content-Security-Policy': publicPagePolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const
