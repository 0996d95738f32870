/** What a page may load and run. `nonce` marks the scripts that Next writes into the page; styles are files of our own, never attributes. */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  // While developing, Next evaluates code and writes style elements; a built page does neither.
  const script = development ? `'unsafe-eval'` : ''
  const style = development ? `'unsafe-inline'` : `'nonce-${nonce}'`
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' ${script}`,
    `style-src 'self' ${style}`,
    ...(development ? [] : [`style-src-attr 'none'`]),
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ]
    .join('; ')
    .replace(/ +/g, ' ')
}
