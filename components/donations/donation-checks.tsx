'use client'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'next-intl'
import { FindingList } from '@/components/records/finding-list'
import { useForm } from '@/components/ui/form-context'
import { severities, type Finding } from '@/lib/domain/reports/report-document'
import { valuesOfForm } from '@/lib/form-state'

type Preview = { readonly findings: readonly Finding[]; readonly state: 'recorded' | 'refused' | 'held' | 'returned' }

const nothing: Preview = { findings: [], state: 'recorded' }
const pauseMilliseconds = 300

function isFinding(value: unknown): value is Finding {
  return (
    typeof value === 'object' && value !== null && 'check' in value && 'severity' in value && 'sentence' in value && 'citation' in value && 'toBeConfirmed' in value &&
    typeof value.check === 'string' && severities.some((severity) => severity === value.severity) && typeof value.sentence === 'string' &&
    (value.citation === null || typeof value.citation === 'string') && typeof value.toBeConfirmed === 'boolean'
  )
}

function isPreview(value: unknown): value is Preview {
  return (
    typeof value === 'object' && value !== null && 'findings' in value && 'state' in value && Array.isArray(value.findings) && value.findings.every(isFinding) &&
    (value.state === 'recorded' || value.state === 'refused' || value.state === 'held' || value.state === 'returned')
  )
}

/** Asks `POST /api/donation-checks`; nothing where there is no usable answer: the same checks run again when the gift is saved. */
async function previewOf(body: string): Promise<Preview> {
  const answer = await fetch('/api/donation-checks', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => null)
  const preview: unknown = answer?.ok === true ? await answer.json().catch(() => null) : null
  return isPreview(preview) ? preview : nothing
}

/** Says while a gift is typed what the law and the house rules make of it, with the source; it stands above the button that saves. */
export function DonationChecks() {
  const words = useTranslations('donations.checks')
  const { chapter } = useForm()
  const place = useRef<HTMLDivElement>(null)
  const [preview, setPreview] = useState(nothing)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let [asked, waiting]: [string, ReturnType<typeof setTimeout> | null] = ['', null]
    const ask = () => {
      const body = JSON.stringify({ chapter: chapter ?? '', values: valuesOfForm(new FormData(form)) })
      if (body === asked) return
      asked = body
      void previewOf(body).then((answer) => { if (asked === body) setPreview(answer) })
    }
    const soon = () => {
      if (waiting !== null) clearTimeout(waiting)
      waiting = setTimeout(ask, pauseMilliseconds)
    }
    soon()
    for (const event of ['input', 'change', 'focusout']) form.addEventListener(event, soon)
    return () => {
      if (waiting !== null) clearTimeout(waiting)
      for (const event of ['input', 'change', 'focusout']) form.removeEventListener(event, soon)
    }
  }, [chapter])
  const { findings, state } = preview
  return (
    <div ref={place} role="status" aria-label={words('title')}>
      {findings.length === 0 ? null : (
        <>
          <p><strong>{words('title')}</strong></p>
          <FindingList findings={findings} none="" />
          {state === 'recorded' ? null : <p><strong>{words(state)}</strong></p>}
        </>
      )}
    </div>
  )
}
