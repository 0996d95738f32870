/** An element of the House XML and the spellings that its forms share: Y and N, dates, padded lists. */
import { partsOf, type CalendarDate } from '../../calendar-date'
import { houseCountry } from './places'
import type { LdaAddress, LdaPlace, LdaSignature } from './parties'

/** An element holds text or other elements, in order. */
export type HouseElement = { readonly name: string; readonly content: string | readonly HouseElement[] }

/** Gives an element. */
export function element(name: string, content: HouseElement['content'] = ''): HouseElement {
  return { name, content }
}

/** Gives elements of text in the order of the names; what is not given is empty. */
export function texts(names: readonly string[], values: Readonly<Record<string, string>>): readonly HouseElement[] {
  return names.map((name) => element(name, values[name] ?? ''))
}

/** Gives `Y` or `N`, empty where it was not answered. */
export function yesNo(answer: boolean | null): string {
  if (answer === null) return ''
  return answer ? 'Y' : 'N'
}

/** The printed forms write `01/04/2019`, the pages of the web `1/4/2019`. */
export type DateStyle = 'padded' | 'short'

/** Gives a day in American order; empty where there is none. */
export function houseDate(on: CalendarDate | null, style: DateStyle): string {
  if (on === null) return ''
  const { year, month, day } = partsOf(on)
  const two = (part: number): string => (style === 'padded' ? String(part).padStart(2, '0') : String(part))
  return `${two(month)}/${two(day)}/${year}`
}

/** Gives the day of signing, on the web with the time as `1:23:59 PM`. */
export function houseSigned({ on, time }: LdaSignature, style: DateStyle): string {
  const day = houseDate(on, style)
  if (time === null || style === 'padded') return day
  const [hour = '0', minute = '00', second = '00'] = time.split(':')
  const hours = Number(hour)
  return `${day} ${hours % 12 === 0 ? 12 : hours % 12}:${minute}:${second} ${hours < 12 ? 'AM' : 'PM'}`
}

/** Gives one element per value and empty ones behind them, up to whole sheets of so many places. */
export function padded<Value>(values: readonly Value[], places: number, make: (value: Value | null) => HouseElement): readonly HouseElement[] {
  const sheets = Math.max(Math.ceil(values.length / places), 1)
  return Array.from({ length: sheets * places }, (_, index) => make(values[index] ?? null))
}

type PlaceNames = {
  /** One element for the whole street, or two for its lines; none for a place of business. */
  readonly lines?: readonly [string, string] | readonly [string]
  /** City, state, zip, zip extension, country: each form spells them in its own way. */
  readonly rest: readonly [string, string, string, string, string]
}

function streetElements(names: PlaceNames['lines'] = [''], street: readonly string[]): readonly HouseElement[] {
  if (names.length === 2) return names.map((name, index) => element(name, street[index] ?? ''))
  const [name] = names
  return name === '' ? [] : [element(name, street.filter((line) => line !== '').join(', '))]
}

/** Gives a place in elements of these names; empty ones where there is no place. */
export function placeElements(names: PlaceNames, place: LdaAddress | LdaPlace | null): readonly HouseElement[] {
  const street = place !== null && 'line1' in place ? [place.line1, place.line2] : []
  const [city, state, zip, extension, country] = names.rest
  return [
    ...streetElements(names.lines, street),
    element(city, place?.city),
    element(state, place?.state),
    element(zip, place?.zip),
    element(extension, place?.zipExtension),
    element(country, place === null ? '' : houseCountry(place.country)),
  ]
}
