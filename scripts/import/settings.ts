/** What holds for all movements of a file: from flags, from a file (--mapping), from the last file of its kind, in this order. */
import fs from 'node:fs/promises'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { columnRoles, type ColumnMap } from '@/lib/domain/imports/columns'
import { dateOrders } from '@/lib/domain/imports/date-order'
import { numberStyles } from '@/lib/domain/imports/number-style'
import type { ImportSettings } from '@/lib/domain/imports/preview'
import { signRules } from '@/lib/domain/imports/sign-rule'
import { paymentMethods, purposes, type PaymentMethod } from '@/lib/domain/record'

const names = ['method', 'purpose', 'account', 'processor', 'dateOrder', 'numberStyle', 'sign'] as const

/** What was said, each by its name. */
export type Said = Readonly<Record<(typeof names)[number], string | undefined>> & {
  readonly columns: Readonly<Record<string, string>>
  readonly methods: Readonly<Record<string, string>>
}

/** Reads `ROLE=3` and the like. */
export function pairsOf(flag: string, given: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(given.map((each) => {
    const at = each.lastIndexOf('=')
    if (at < 1) throw new CannotStart(`${flag} takes NAME=VALUE, and ${JSON.stringify(each)} has no "=".`)
    return [each.slice(0, at), each.slice(at + 1)] as const
  }))
}

/** Reads the same from a JSON file; whatever is not known in it is refused, so that nothing is misspelt unnoticed. */
export async function saidInFile(path: string): Promise<Said> {
  const content: unknown = await fs.readFile(path, 'utf8').then((text): unknown => JSON.parse(text)).catch(() => null)
  if (!isRecord(content)) throw new CannotStart(`${path} must be a JSON file that holds an object.`)
  const unknown = Object.keys(content).find((name) => name !== 'columns' && name !== 'methods' && !names.some((each) => each === name))
  if (unknown !== undefined) throw new CannotStart(`${path} names ${unknown}, which is none of ${[...names, 'columns', 'methods'].join(', ')}.`)
  const text = (name: string): string | undefined => (typeof content[name] === 'string' ? content[name] : undefined)
  const pairs = (name: string): Readonly<Record<string, string>> => {
    const value = content[name]
    return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, String(each)])) : {}
  }
  return {
    method: text('method'), purpose: text('purpose'), account: text('account'), processor: text('processor'), dateOrder: text('dateOrder'), numberStyle: text('numberStyle'), sign: text('sign'),
    columns: pairs('columns'), methods: pairs('methods'),
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Account = { readonly id: string; readonly name: string }
/** The open accounts of the chapter, and the processor that the file itself is of. */
type Known = { readonly accounts: readonly Account[]; readonly processor: string }

/** Puts what was said over what else is known; names of accounts are those of the chapter. Throws CannotStart where something is not known. */
export function settingsOf(said: Said, remembered: ImportSettings | null, { accounts, processor }: Known): ImportSettings {
  const method = chosen('--method', said.method, paymentMethods) ?? remembered?.method
  const purpose = chosen('--purpose', said.purpose, purposes) ?? remembered?.purpose
  if (method === undefined || purpose === undefined) {
    throw new CannotStart(`No file of this kind was imported in this chapter before: say --method (${paymentMethods.join(', ')}) and --purpose (${purposes.join(', ')}).`)
  }
  const [dateOrder, numberStyle, sign] = [chosen('--date-order', said.dateOrder, dateOrders), chosen('--number-style', said.numberStyle, numberStyles), chosen('--sign', said.sign, signRules)]
  const columns = columnsOf(said.columns)
  const table = { ...remembered?.table, ...(columns && { columns }), ...(dateOrder && { dateOrder }), ...(numberStyle && { numberStyle }), ...(sign && { sign }) }
  return {
    table, method, purpose, methods: { ...remembered?.methods, ...methodsOf(said.methods) }, processor: said.processor ?? remembered?.processor ?? processor,
    bankAccountId: said.account === undefined ? (remembered?.bankAccountId ?? null) : accountOf(said.account, accounts),
  }
}

function chosen<Choice extends string>(flag: string, text: string | undefined, choices: readonly Choice[]): Choice | undefined {
  if (text === undefined) return undefined
  const found = choices.find((each) => each === text)
  if (found === undefined) throw new CannotStart(`${flag} cannot be ${JSON.stringify(text)}: it is ${choices.join(', ')}.`)
  return found
}

function accountOf(name: string, accounts: readonly Account[]): string {
  const found = accounts.find((each) => each.name === name)
  if (found === undefined) throw new CannotStart(`The chapter has no open bank account ${JSON.stringify(name)}${accounts.length === 0 ? '' : `: it has ${accounts.map((each) => JSON.stringify(each.name)).join(', ')}`}.`)
  return found.id
}

/** Columns are counted from 1, as people do. */
function columnsOf(said: Readonly<Record<string, string>>): ColumnMap | null {
  const found = Object.entries(said).map(([name, place]) => {
    const role = chosen('--column', name, columnRoles)
    if (role === undefined || !/^[1-9]\d{0,2}$/.test(place)) throw new CannotStart(`--column takes ROLE=NUMBER, counted from 1, and ${JSON.stringify(place)} is no such number.`)
    return [role, Number(place) - 1] as const
  })
  return found.length === 0 ? null : Object.fromEntries(found)
}

function methodsOf(said: Readonly<Record<string, string>>): Readonly<Record<string, PaymentMethod>> {
  return Object.fromEntries(Object.entries(said).flatMap(([word, text]) => {
    const method = chosen('--word', text, paymentMethods)
    return method === undefined ? [] : [[word, method] as const]
  }))
}
