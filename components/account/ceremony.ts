'use client'
import { startTransition, useState, useSyncExternalStore, type SubmitEvent as FormSubmitEvent } from 'react'
import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'

/** What a passkey is asked to do: be made, or sign. */
export type Ceremony =
  | { readonly kind: 'make'; readonly options: PublicKeyCredentialCreationOptionsJSON; readonly origin: string; readonly token: string }
  | { readonly kind: 'sign'; readonly options: PublicKeyCredentialRequestOptionsJSON; readonly origin: string; readonly token: string }

/** Why the browser gave no answer; words for each stand in the message file. */
export type CeremonyProblem = 'unsupported' | 'elsewhere' | 'known' | 'cancelled' | 'failed'

/** Asks the browser, which asks the person. The library comes over the network with the first press of the button, not with the page. */
async function answerOf(ceremony: Ceremony): Promise<string> {
  const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser')
  const answer =
    ceremony.kind === 'make'
      ? await startRegistration({ optionsJSON: ceremony.options })
      : await startAuthentication({ optionsJSON: ceremony.options })
  return JSON.stringify(answer)
}

function problemOf(error: unknown): CeremonyProblem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return 'known'
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed'
}

const never = () => () => undefined

/** Whether scripts run: a passkey needs them, so without them nothing of it is shown. */
export function useScripts(): boolean {
  return useSyncExternalStore(never, () => true, () => false)
}

/** Puts the answer into the form; gives the problem where there is none. */
async function answerInto(form: FormData, ceremony: Ceremony): Promise<CeremonyProblem | null> {
  if (!('PublicKeyCredential' in window)) return 'unsupported'
  if (window.location.origin !== ceremony.origin) return 'elsewhere'
  try {
    form.set('answer', await answerOf(ceremony))
    return null
  } catch (error) {
    return problemOf(error)
  }
}

/** Holds a form back until the passkey has answered, then sends it with the answer. */
export function useCeremony(ceremony: Ceremony, submit: (form: FormData) => void) {
  const [problem, setProblem] = useState<CeremonyProblem | null>(null)
  const send = async (form: FormData) => {
    const found = await answerInto(form, ceremony)
    setProblem(found)
    if (found !== null) return
    startTransition(() => {
      submit(form)
    })
  }
  const onSubmit = (event: FormSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void send(new FormData(event.currentTarget))
  }
  return { problem, onSubmit }
}
