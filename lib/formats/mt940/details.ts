/** The text of `:86:`: in German fields (`?20`), in slashes (`/NAME/`), or free. */
import { cleanLine } from '@/lib/domain/typed-text'

export function readDetails(text: string): { readonly name: string; readonly memo: string } {
  const joined = text.replace(/\n/g, '')
  if (/^\d{3}\?\d{2}/.test(joined)) return inFields(joined, '?')
  if (/^\d{3}>\d{2}/.test(joined)) return inFields(joined, '>')
  const name = /\/NAME\/([^/]*)\//.exec(joined)?.[1] ?? ''
  const memo = /\/REMI\/([^]*?)(?:\/[A-Z]{4}\/|$)/.exec(joined)?.[1] ?? text
  return { name: cleanLine(name), memo: cleanLine(memo) }
}

function inFields(text: string, mark: string): { readonly name: string; readonly memo: string } {
  const fields = text.slice(3).split(mark).filter((field) => /^\d{2}/.test(field))
  const values = (from: number, through: number): string =>
    fields.filter((field) => Number(field.slice(0, 2)) >= from && Number(field.slice(0, 2)) <= through).map((field) => field.slice(2)).join('')
  const memo = values(20, 29) + values(60, 63)
  return { name: cleanLine(values(32, 33)), memo: cleanLine(memo === '' ? values(0, 0) : memo) }
}
