'use client'
import { useState, useSyncExternalStore } from 'react'

const never = (): (() => void) => () => undefined

/** Puts a text on the clipboard. Without scripts there is no button: the text beside it can be marked. */
export function CopyButton({ text, label, shown, done }: { readonly text: string; readonly label: string; readonly shown: string; readonly done: string }) {
  const hasScripts = useSyncExternalStore(never, () => true, () => false)
  const [copied, setCopied] = useState(false)
  if (!hasScripts) return null
  const copy = () => { void navigator.clipboard.writeText(text).then(() => { setCopied(true) }) }
  return <button type="button" className="button small" onClick={copy} aria-label={label}>{copied ? done : shown}</button>
}
