/**
 * A journal entry, version 1, and its one text (RFC 8785). The text is what is stored and hashed; nothing is ever
 * re-serialised to check a hash. The index is only known inside the database, so the text is sent in two halves.
 */
import canonicalize from 'canonicalize'
import type { Instant } from '../instant'
import { isInstant } from '../instant'
import { entryTypes, isEntryType, subjectKinds, type EntryType, type SubjectKind } from './entry-types'
import { isJsonObject, isObject, type JsonObject, type JsonValue } from './json'

export type EntryActor = { readonly kind: 'user' | 'operator' | 'system'; readonly userId: string | null; readonly name: string }

export type EntrySubject = { readonly kind: SubjectKind; readonly id: string; readonly revision: number }

/** An entry before the database gives it its place. */
export type UnplacedEntry = {
  readonly v: 1
  readonly at: Instant
  readonly actor: EntryActor
  readonly type: EntryType
  readonly subject: EntrySubject
  /** The record before and after, with personal fields as ciphertext; null where there was or is none. */
  readonly before: JsonObject | null
  readonly after: JsonObject | null
  readonly reason: string | null
  /** 128 random bits as 32 hexadecimal digits, so that a leaf hash tells nothing about a guessed name or amount. */
  readonly salt: string
}

export type JournalEntry = UnplacedEntry & { readonly index: number }

/** Gives the RFC 8785 text of a JSON value; throws on what JSON cannot say. */
export function canonicalText(value: JsonValue): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('This value has no canonical text')
  return text
}

function check(entry: UnplacedEntry): void {
  if (entryTypes[entry.type].subject !== entry.subject.kind) throw new Error(`${entry.type} does not speak of a ${entry.subject.kind}`)
  if (!Number.isSafeInteger(entry.subject.revision) || entry.subject.revision < 1) throw new Error('A revision counts from 1')
  if (!/^[0-9a-f]{32}$/.test(entry.salt)) throw new Error('A salt is 32 hexadecimal digits')
}

function members(entry: UnplacedEntry): JsonObject {
  const { v, at, actor, type, subject, before, after, reason, salt } = entry
  return {
    v, at, type, before, after, reason, salt,
    actor: { kind: actor.kind, userId: actor.userId, name: actor.name },
    subject: { kind: subject.kind, id: subject.id, revision: subject.revision },
  }
}

/** The text of an entry in two halves; the digits of its index go between them. */
export type EntryHalves = { readonly beforeIndex: string; readonly afterIndex: string }

/** Gives the two halves of an entry's canonical text, cut where the value of `"index":` goes. Throws on a malformed entry. */
export function splitAtIndex(entry: UnplacedEntry): EntryHalves {
  check(entry)
  const pairs = Object.entries(members(entry)).map(([key, value]) => ({ key, text: `${canonicalText(key)}:${canonicalText(value)}` }))
  const sorted = pairs.sort((left, right) => (left.key < right.key ? -1 : 1))
  const first = sorted.filter(({ key }) => key < 'index').map(({ text }) => text)
  const last = sorted.filter(({ key }) => key > 'index').map(({ text }) => text)
  return { beforeIndex: `{${first.join(',')},"index":`, afterIndex: `,${last.join(',')}}` }
}

/** Gives the canonical text of a placed entry: the same that the database joins from the halves. */
export function entryText(entry: JournalEntry): string {
  if (!Number.isSafeInteger(entry.index) || entry.index < 0) throw new Error('An index counts from 0')
  const { beforeIndex, afterIndex } = splitAtIndex(entry)
  return `${beforeIndex}${entry.index}${afterIndex}`
}

function isSubjectKind(value: unknown): value is SubjectKind {
  return subjectKinds.some((kind) => kind === value)
}

function isActorKind(value: unknown): value is EntryActor['kind'] {
  return value === 'user' || value === 'operator' || value === 'system'
}

function readActor(value: JsonValue | undefined): EntryActor | null {
  if (!isObject(value) || !isActorKind(value['kind']) || typeof value['name'] !== 'string') return null
  const userId = value['userId']
  return userId === null || typeof userId === 'string' ? { kind: value['kind'], userId, name: value['name'] } : null
}

function readSubject(value: JsonValue | undefined): EntrySubject | null {
  if (!isObject(value) || !isSubjectKind(value['kind']) || typeof value['id'] !== 'string') return null
  return typeof value['revision'] === 'number' ? { kind: value['kind'], id: value['id'], revision: value['revision'] } : null
}

function readImage(value: JsonValue | undefined): JsonObject | null {
  return isObject(value) ? value : null
}

/** Reads an entry back from its stored text; throws on any other text, because only the program writes entries. */
export function parseEntry(text: string): JournalEntry {
  const value: unknown = JSON.parse(text)
  if (!isJsonObject(value)) throw new Error('A journal entry is a JSON object')
  const { v, at, type, reason, salt, index } = value
  const actor = readActor(value['actor'])
  const subject = readSubject(value['subject'])
  if (v !== 1 || typeof at !== 'string' || !isInstant(at) || typeof type !== 'string' || !isEntryType(type) || typeof salt !== 'string') {
    throw new Error('This is not a journal entry of version 1')
  }
  if (actor === null || subject === null || typeof index !== 'number' || (reason !== null && typeof reason !== 'string')) {
    throw new Error('This is not a journal entry of version 1')
  }
  return { v, at, type, reason, salt, index, actor, subject, before: readImage(value['before']), after: readImage(value['after']) }
}

/** Gives the chapter of which an entry tells; null where it concerns the whole organization. */
export function chapterIn({ before, after }: Pick<JournalEntry, 'before' | 'after'>): string | null {
  const chapterId = after?.['chapterId'] ?? before?.['chapterId']
  return typeof chapterId === 'string' ? chapterId : null
}
