/**
 * Messages by namespace: one JSON file each in messages/en, the file's name is the namespace.
 * Other languages are further folders; the two pseudo-locales are made from English here.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from './locales'
import { mirrored, stretched } from './pseudo'

export type Messages = { [key: string]: string | Messages }

const kept = new Map<Locale, Messages>()

/** All messages of a locale; read once in production, at every request elsewhere, so that an edited text shows at once. */
export function messagesFor(locale: Locale): Messages {
  const known = kept.get(locale)
  if (known && process.env.NODE_ENV === 'production') return known
  const messages = inLocale(readEnglish(join(process.cwd(), 'messages', 'en')), locale)
  kept.set(locale, messages)
  return messages
}

function readEnglish(folder: string): Messages {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(0, -'.json'.length), parse(readFileSync(join(folder, file), 'utf8'), file)]),
  )
}

function parse(text: string, file: string): Messages {
  const value: unknown = JSON.parse(text)
  if (!isMessages(value)) throw new Error(`messages/en/${file} must hold texts and groups of texts, nothing else`)
  return value
}

function isMessages(value: unknown): value is Messages {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((item) => typeof item === 'string' || isMessages(item))
  )
}

function inLocale(messages: Messages, locale: Locale): Messages {
  if (locale === 'en') return messages
  const translate = locale === 'en-XA' ? stretched : mirrored
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [key, typeof value === 'string' ? translate(value) : inLocale(value, locale)]),
  )
}
