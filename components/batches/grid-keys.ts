type Keys = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean; readonly altKey: boolean }

export type GridCommand = 'down' | 'up' | 'left' | 'right' | 'edit' | 'restore' | 'copy-above' | 'copy-down' | 'duplicate' | 'clear' | 'save'

const arrows: Readonly<Record<string, GridCommand>> = { ArrowDown: 'down', ArrowUp: 'up', ArrowLeft: 'left', ArrowRight: 'right' }

/** What a key means in a cell (experience.md 4.5); null where it is the cell's own. Arrows move while the cell is not being edited. */
export function commandOfKeys({ key, ctrlKey, metaKey, shiftKey, altKey }: Keys, editing: boolean): GridCommand | null {
  const control = ctrlKey || metaKey
  if (control && !altKey) {
    if (shiftKey && key.toLowerCase() === 'd') return 'copy-down'
    const commands: Readonly<Record<string, GridCommand>> = { d: 'copy-above', Enter: 'duplicate', Delete: 'clear', s: 'save' }
    return commands[key.length === 1 ? key.toLowerCase() : key] ?? null
  }
  if (altKey) return null
  if (key === 'Enter') return shiftKey ? 'up' : 'down'
  if (key === 'F2') return 'edit'
  if (key === 'Escape') return 'restore'
  return editing || shiftKey ? null : (arrows[key] ?? null)
}
