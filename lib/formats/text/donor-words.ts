/**
 * Words for donors, in the languages in which they read: receipts, the mail with them, the statement. They are no languages of the pages,
 * so they are read here, one namespace at a time; a missing key throws, because a receipt with a hole is not given to anybody.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import compile from 'icu-minify/compile'
import format, { type FormatOptions } from 'icu-minify/format'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { ReceiptLanguage, Say } from '@/lib/domain/receipts/receipt'

/** Latin digits and Gregorian dates in every language. */
const tags: Readonly<Record<ReceiptLanguage, string>> = { en: 'en-US-u-ca-gregory-nu-latn', es: 'es-US-u-ca-gregory-nu-latn', ur: 'ur-PK-u-ca-gregory-nu-latn' }

const formatters: FormatOptions['formatters'] = {
  getDateTimeFormat: (...asked) => new Intl.DateTimeFormat(...asked),
  getNumberFormat: (...asked) => new Intl.NumberFormat(...asked),
  getPluralRules: (...asked) => new Intl.PluralRules(...asked),
}

/** In which direction a language is written. */
export function donorDirection(language: ReceiptLanguage): 'ltr' | 'rtl' {
  return language === 'ur' ? 'rtl' : 'ltr'
}

function found(tree: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((part, name) => (typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined), tree)
}

/** A number or an amount inside text that runs from the right keeps its own direction: without that, $12 would be read as 12$. */
function isolated(value: string): string {
  return `\u2066${value}\u2069`
}

/** Gives a speaker of one namespace in a donor's language. */
export function donorWordsFor(namespace: string, language: ReceiptLanguage): Say {
  const tree: unknown = JSON.parse(readFileSync(join(process.cwd(), 'messages', language, `${namespace}.json`), 'utf8'))
  return (key, values = {}) => {
    const message = found(tree, key)
    if (typeof message !== 'string') throw new Error(`messages/${language}/${namespace}.json has no text ${key}`)
    const said = donorDirection(language) === 'ltr' ? values : Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolated(value) : value]))
    return format(compile(message), tags[language], { ...said }, { formatters, timeZone: 'UTC' }).toString()
  }
}

/** A day in words of the language, with Latin digits: "May 3, 2026". */
export function donorDay(day: CalendarDate, language: ReceiptLanguage): string {
  return new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
