/** The form of a sample: the method and its inputs, never a seed and never a record. What a method does not use stays empty. */
import { z } from 'zod'
import { offeredRisks } from '@/lib/domain/audit/engagement'
import { sampleMethods, sizeFormulas, type SamplePlan } from '@/lib/domain/audit/sampling/plan'
import { expansionFactorHundredths } from '@/lib/domain/audit/sampling/sizes'
import { parseAmount, zeroCents, type Cents } from '@/lib/domain/money'
import { choice, line, optionalAmount } from './fields'

const strataMost = 6

function wholeNumber(most: number) {
  return z.string().optional().default('').transform((text) => text.trim()).refine((text) => /^\d{0,5}$/.test(text) && Number(text) <= most, { message: 'wholeNumber' }).transform(Number)
}

/** Amounts, one a line, in order and each once. */
const cuts = z.string().optional().default('').transform((text, context): readonly Cents[] => {
  const typed = text.split('\n').map((each) => each.trim()).filter((each) => each !== '')
  const read = typed.map((each) => parseAmount(each))
  if (typed.length > strataMost || read.some(({ ok }) => !ok)) context.addIssue({ code: 'custom', message: 'cutsForm' })
  return [...new Set(read.flatMap((each) => (each.ok ? [each.value] : [])))].sort((left, right) => left - right)
})

const fields = {
  purpose: line(),
  method: choice(sampleMethods),
  risk: choice(offeredRisks),
  tolerable: optionalAmount(),
  expected: optionalAmount(),
  formula: choice(sizeFormulas),
  tolerablePercent: wholeNumber(99),
  allowedDeviations: wholeNumber(50),
  size: wholeNumber(2000),
  cuts,
}

type Typed = z.output<z.ZodObject<typeof fields>>

/** The fields that a method cannot do without, with what is wrong with each. */
function problemsOf({ method, size, tolerable, expected, tolerablePercent, cuts: bounds, formula, risk }: Typed): readonly (readonly [keyof Typed, string])[] {
  const byMoney = method === 'monetary-unit' || ((method === 'random' || method === 'stratified') && size === 0)
  return [
    ...(byMoney && tolerable === zeroCents ? [['tolerable', 'missing'] as const] : []),
    ...(byMoney && tolerable !== zeroCents && expected >= tolerable ? [['expected', 'expectedBelowTolerable'] as const] : []),
    ...(byMoney && formula === 'classic' && expansionFactorHundredths(Number(risk)) === null ? [['risk', 'choiceUnknown'] as const] : []),
    ...(method === 'attribute' && tolerablePercent === 0 ? [['tolerablePercent', 'missing'] as const] : []),
    ...((method === 'stratified' || method === 'over-amount') && bounds.length === 0 ? [['cuts', 'missing'] as const] : []),
    ...(method === 'over-amount' && bounds.length > 1 ? [['cuts', 'oneAmount'] as const] : []),
  ]
}

/** Gives the schema of the form; its output is the plan and what the sample is for. */
export function auditSampleSchema() {
  return z.object(fields).transform((typed, context): { readonly purpose: string; readonly plan: SamplePlan } => {
    for (const [field, message] of problemsOf(typed)) context.addIssue({ code: 'custom', path: [field], message })
    const { purpose, risk, tolerable, expected, cuts: cutsCents, ...plan } = typed
    return { purpose, plan: { ...plan, riskPercent: Number(risk), tolerableCents: tolerable, expectedCents: expected, cutsCents } }
  })
}
