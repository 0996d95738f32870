/**
 * @jest-environment node
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { lobbyingAllowance } from '@/lib/domain/rules/lobbying-allowance'
import { isListedGenerally, isListedSpecially } from '@/lib/domain/rules/schedule-b'

const file = path.resolve(__dirname, '../../../shared/domain/data/money-audit-vectors.json')
const describeWithSource = existsSync(file) ? describe : describe.skip
const vectors = z.object({ vectors: z.array(z.object({ id: z.string(), input: z.unknown(), expected: z.unknown() })) })
const on = calendarDate('2026-12-31')

function vector(id: string): { readonly input: unknown; readonly expected: unknown } {
  const { input, expected } = vectors.parse(JSON.parse(readFileSync(file, 'utf8'))).vectors.find((each) => each.id === id) ?? { input: null, expected: null }
  return { input, expected }
}

const inCents = (dollars: number) => cents(Math.round(dollars * 100))

describeWithSource('the worked examples of tax', () => {
  it('irc.501h: the nontaxable amounts of lobbying', () => {
    const { input, expected } = vector('irc.501h')
    const { exemptPurpose } = z.object({ exemptPurpose: z.array(z.number()) }).parse(input)
    const { lobbying, grassroots } = z.object({ lobbying: z.array(z.number()), grassroots: z.array(z.number()) }).parse(expected)
    const given = exemptPurpose.map((amount) => lobbyingAllowance(inCents(amount), on))
    expect(given.map(({ lobbyingCents }) => lobbyingCents)).toEqual(lobbying.map(inCents))
    expect(given.map(({ grassRootsCents }) => grassRootsCents)).toEqual(grassroots.map(inCents))
  })

  it('irc.schB: who is listed on Schedule B', () => {
    const { input, expected } = vector('irc.schB')
    const { cases } = z.object({ cases: z.array(z.object({ supportTestMet: z.boolean(), line1h: z.number(), gift: z.number() })) }).parse(input)
    const { listed } = z.object({ listed: z.array(z.boolean()) }).parse(expected)
    expect(cases.map(({ supportTestMet, line1h, gift }) => (supportTestMet ? isListedSpecially(inCents(gift), inCents(line1h), on) : isListedGenerally(inCents(gift), on)))).toEqual(listed)
  })
})
