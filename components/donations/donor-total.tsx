'use client'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'next-intl'
import { useForm } from '@/components/ui/form-context'
import { formatCents, isCents, type Cents } from '@/lib/domain/money'

type Totals = { readonly year: number; readonly yearCents: Cents; readonly quarterCents: Cents; readonly listedSingly: boolean }

function isAmount(value: unknown): value is Cents {
  return typeof value === 'number' && isCents(value)
}

function isTotals(value: unknown): value is Totals {
  return (
    typeof value === 'object' && value !== null && 'year' in value && 'yearCents' in value && 'quarterCents' in value && 'listedSingly' in value &&
    typeof value.year === 'number' && isAmount(value.yearCents) && isAmount(value.quarterCents) && typeof value.listedSingly === 'boolean'
  )
}

/** Asks `GET /api/donor-totals`; null when nobody is chosen or there is no usable answer. */
async function totalsOf(question: URLSearchParams): Promise<Totals | null> {
  if (!/^[0-9a-f-]{36}$/.test(question.get('donor') ?? '')) return null
  const answer = await fetch(`/api/donor-totals?${question.toString()}`).catch(() => null)
  const body: unknown = answer?.ok === true ? await answer.json().catch(() => null) : null
  return isTotals(body) ? body : null
}

function questionOf(form: HTMLFormElement, chapter: string): URLSearchParams {
  const data = new FormData(form)
  const text = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value : ''
  }
  return new URLSearchParams({ chapter, donor: text('donorId'), on: text('receivedOn') })
}

/** Says beside a gift what its donor has given so far, and what already applies; never how far below a line it is. */
export function DonorTotal() {
  const words = useTranslations('donations.donorTotal')
  const { chapter } = useForm()
  const line = useRef<HTMLParagraphElement>(null)
  const asked = useRef('')
  const [totals, setTotals] = useState<Totals | null>(null)
  useEffect(() => {
    const form = line.current?.closest('form')
    if (!form) return
    const ask = () => {
      const question = questionOf(form, chapter ?? '')
      const key = question.toString()
      if (key === asked.current) return
      asked.current = key
      void totalsOf(question).then((answer) => {
        if (asked.current === key) setTotals(answer)
      })
    }
    ask()
    form.addEventListener('focusout', ask)
    return () => {
      form.removeEventListener('focusout', ask)
    }
  }, [chapter])
  return (
    <p ref={line} role="status">
      {totals === null ? null : words(totals.listedSingly ? 'listed' : 'sum', {
        year: String(totals.year), total: formatCents(totals.yearCents), quarter: formatCents(totals.quarterCents),
      })}
    </p>
  )
}
