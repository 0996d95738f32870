import 'server-only'
import { headers } from 'next/headers'

/** Set by proxy.ts on every request of a page: path and query as asked, over whatever the visitor sent. */
export const requestPathHeader = 'x-sunledger-path'

/** A path of this site, beginning with one slash: never another site's, whatever a link says. Otherwise the fallback. */
export function ownPath(text: string | null | undefined, fallback: string): string {
  if (text == null || !/^\/(?![/\\])[^\u0000-\u0020\\]*$/.test(text)) return fallback
  return text
}

/** Where this request goes, with its language; for a link that comes back here. */
export async function requestPath(): Promise<{ readonly locale: string; readonly path: string }> {
  const path = ownPath((await headers()).get(requestPathHeader), '/en')
  return { locale: /^\/([A-Za-z-]+)(?:[/?#]|$)/.exec(path)?.[1] ?? 'en', path }
}
