/** Reads the published JSON without believing anything about it. */
import { readFileSync } from 'node:fs'

export type Json = null | string | number | boolean | readonly Json[] | { readonly [name: string]: Json }

/** Gives what a file holds. */
export function read(file: string): Json {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Gives the value at the end of the steps. */
export function at(json: Json | undefined, ...steps: readonly (string | number)[]): Json | undefined {
  return steps.reduce<Json | undefined>((value, step) => {
    if (value === null || value === undefined || typeof value !== 'object') return undefined
    return Object.entries(value).find(([name]) => name === String(step))?.[1]
  }, json)
}

/** Gives text or a number as text; empty for all else. */
export function word(json: Json | undefined): string {
  return typeof json === 'string' || typeof json === 'number' ? String(json) : ''
}

/** Gives the entries of a list; none where it is no list. */
export function list(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? json : []
}

/** The names of a value with all that is inside it; a list shows its first entry. */
export function names(value: Json | undefined, above = ''): readonly string[] {
  if (value === null || value === undefined || typeof value !== 'object') return []
  if (Array.isArray(value)) return names(list(value)[0], `${above}[]`)
  return Object.entries(value).flatMap(([name, inner]) => [`${above}.${name}`, ...names(inner, `${above}.${name}`)])
}

/** Gives a value as it stands in a file. */
export function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value))
}
