/** Personal details where nobody expects to find them: in addresses that the product makes, in answers that refuse or fail, in its logs. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Answer } from './client'
import type { Place } from './readers'
import type { Ground } from './world'

/** Headers that name a place, a file or something to keep. */
const headersRead = ['location', 'x-action-redirect', 'content-disposition', 'link', 'set-cookie', 'refresh'] as const

/** Addresses in a page, in its payload for scripts, and in style or head. */
const addressInBody = /(?:href|action|src|formaction)=\\?"([^"\\]+)|\\?"(?:href|action|src|url|pathname)\\?":\\?"([^"\\]+)/g

/** Everything that the product has said so far where no personal detail belongs, each once. */
export class Said {
  private readonly places = new Set<string>()
  private readonly failures = new Set<string>()

  hear({ status, headers, body }: Answer): void {
    for (const name of headersRead) for (const value of [headers[name] ?? []].flat()) this.places.add(value)
    for (const [, inPage, inPayload] of body.matchAll(addressInBody)) this.places.add(inPage ?? inPayload ?? '')
    if (status >= 400) this.failures.add(body)
  }

  /** How many addresses and failures there are to search: none would find nothing. */
  get counts(): { readonly places: number; readonly failures: number } {
    return { places: this.places.size, failures: this.failures.size }
  }

  /** Where one of the details stands. */
  telling(details: readonly string[], logs: string): readonly string[] {
    const sought = details.flatMap((detail) => [detail, encodeURIComponent(detail), detail.replaceAll(' ', '+'), detail.replaceAll(' ', '-').toLowerCase()])
    const named = (where: string, text: string) => sought.flatMap((detail) => (text.includes(detail) ? [`${where} tells ${detail}: ${around(text, detail)}`] : []))
    return [
      ...[...this.places].flatMap((place) => named('an address', place)),
      ...[...this.failures].flatMap((body) => named('a failure', body)),
      ...named('the log', logs),
    ]
  }
}

function around(text: string, detail: string): string {
  const at = text.indexOf(detail)
  return text.slice(Math.max(0, at - 80), at + detail.length + 20)
}

/** Every personal detail of every ground. */
export function detailsOf(grounds: Readonly<Record<Place, Ground>>): readonly string[] {
  return Object.values(grounds).flatMap(({ secrets: { names, personal } }) => [...names, ...personal])
}

/** What was printed, and every log below a folder. */
export function logsIn(folder: string, printed: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log'))
  return [printed, ...files.map((name) => readFileSync(path.join(folder, name), 'utf8'))].join('\n')
}
