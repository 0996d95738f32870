import { z } from 'zod'
import { columnRoles, type ColumnMap } from '@/lib/domain/imports/columns'
import { dateOrders } from '@/lib/domain/imports/date-order'
import { numberStyles } from '@/lib/domain/imports/number-style'
import type { ImportSettings } from '@/lib/domain/imports/preview'
import { signRules } from '@/lib/domain/imports/sign-rule'
import { paymentMethods, purposes, type PaymentMethod } from '@/lib/domain/record'
import { choice, line, optionalChoice, optionalId } from './fields'

const columnFields = Object.fromEntries(columnRoles.map((role) => [`column-${role}`, z.string().optional()]))

/** What holds for all gifts of a file. Columns and methods have a field each, named by their role and by the file's own word. */
export function importSettingsSchema() {
  const ofFile = { dateOrder: optionalChoice(dateOrders), numberStyle: optionalChoice(numberStyles), sign: optionalChoice(signRules) }
  const fields = { ...ofFile, method: choice(paymentMethods), purpose: choice(purposes), bankAccountId: optionalId(), processor: line() }
  return z.looseObject({ ...fields, ...columnFields }).transform((form): ImportSettings => {
    const { method, purpose, bankAccountId, processor, dateOrder, numberStyle, sign } = form
    const columns = columnsOf(form)
    const table = { ...(columns && { columns }), ...(dateOrder && { dateOrder }), ...(numberStyle && { numberStyle }), ...(sign && { sign }) }
    return { table, method, methods: methodsOf(form), purpose, bankAccountId: bankAccountId ?? null, processor }
  })
}

function columnsOf(form: Readonly<Record<string, unknown>>): ColumnMap | null {
  const found = columnRoles.flatMap((role) => {
    const value = form[`column-${role}`]
    // A field that was emptied says that no column is it.
    return typeof value === 'string' && /^\d{0,3}$/.test(value) ? [[role, value === '' ? -1 : Number(value)] as const] : []
  })
  return found.every(([, column]) => column < 0) ? null : Object.fromEntries(found)
}

/** `word-0` carries the file's word, `method-0` what it means. */
function methodsOf(form: Readonly<Record<string, unknown>>): Readonly<Record<string, PaymentMethod>> {
  const found = Object.entries(form).flatMap(([name, word]) => {
    const method = paymentMethods.find((each) => each === form[name.replace(/^word-/, 'method-')])
    return /^word-\d{1,2}$/.test(name) && typeof word === 'string' && method !== undefined ? [[word.slice(0, 200), method] as const] : []
  })
  return Object.fromEntries(found)
}
