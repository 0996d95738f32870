'use client'
import { useEffect, useRef, useState } from 'react'
import { cents, formatCents, parseAmount, subtractCents, sumCents, type Cents } from '@/lib/domain/money'

type RestProps = {
  /** The field that holds the whole. */
  readonly whole: string
  /** The fields that hold the parts. */
  readonly parts: readonly string[]
  readonly sentence: (amount: string) => string
}

function amountIn(form: HTMLFormElement, name: string): Cents | null {
  const text = new FormData(form).get(name)
  if (typeof text !== 'string' || text.trim() === '') return null
  const reading = parseAmount(text)
  return reading.ok ? reading.value : null
}

/** What is left of the whole, or null while there is no whole or no part. */
function restOf(form: HTMLFormElement, whole: string, parts: readonly string[]): Cents | null {
  const total = amountIn(form, whole)
  const given = parts.map((name) => amountIn(form, name)).filter((amount) => amount !== null)
  return total === null || given.length === 0 ? null : subtractCents(total, cents(sumCents(given)))
}

/** Says after each field what is left of an amount. Without scripts the server says it when the form is sent. */
export function Rest({ whole, parts, sentence }: RestProps) {
  const line = useRef<HTMLParagraphElement>(null)
  const [rest, setRest] = useState<Cents | null>(null)
  const names = parts.join(' ')
  useEffect(() => {
    const form = line.current?.closest('form')
    if (!form) return
    const count = () => {
      setRest(restOf(form, whole, names.split(' ')))
    }
    count()
    form.addEventListener('focusout', count)
    return () => {
      form.removeEventListener('focusout', count)
    }
  }, [whole, names])
  return (
    <p ref={line} role="status">
      {rest === null ? null : sentence(formatCents(rest))}
    </p>
  )
}
