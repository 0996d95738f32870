import type { KeyboardEvent } from 'react'

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Which button a key stands for: Ctrl or Command with Enter saves, with S keeps a draft; Alt+Shift+Enter saves and adds another. */
export function intentOfKeys({ key, ctrlKey, metaKey, altKey, shiftKey }: Keys): 'save' | 'another' | 'draft' | null {
  if (key === 'Enter' && altKey && shiftKey) return 'another'
  if (key === 'Enter' && (ctrlKey || metaKey)) return 'save'
  if (key.toLowerCase() === 's' && (ctrlKey || metaKey) && !altKey && !shiftKey) return 'draft'
  return null
}

/** Presses the button of that intent in the form, if the form has it. */
export function pressIntent(form: HTMLFormElement, intent: string): boolean {
  const button = form.querySelector<HTMLButtonElement>(`button[name="intent"][value="${intent}"]`)
  button?.click()
  return button !== null
}
