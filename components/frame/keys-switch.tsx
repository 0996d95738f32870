'use client'
import { useSyncExternalStore } from 'react'
import { keysSwitch } from './keys'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Switches the single keys off and on for this browser. Without scripts there are none. */
export function KeysSwitch({ on, off }: { readonly on: string; readonly off: string }) {
  const state = useSyncExternalStore(subscribe, () => localStorage.getItem(keysSwitch) ?? 'on', () => 'on')
  const change = () => {
    localStorage.setItem(keysSwitch, state === 'off' ? 'on' : 'off')
    for (const listener of listeners) listener()
  }
  return (
    <p>
      <button type="button" className="button" onClick={change}>
        {state === 'off' ? on : off}
      </button>
    </p>
  )
}
