'use client'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'next-intl'

const boxesOf = (form: string): readonly HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][form="${form}"]`)]

/** How many rows are selected; with Shift, all from the last one that was changed to this one are. */
export function SelectionCount({ form }: { readonly form: string }) {
  const words = useTranslations('list.selection')
  const [count, setCount] = useState(0)
  const last = useRef<HTMLInputElement | null>(null)
  useEffect(() => {
    const tally = () => { setCount(boxesOf(form).filter(({ checked }) => checked).length) }
    const click = ({ target, shiftKey }: MouseEvent) => {
      if (!(target instanceof HTMLInputElement) || target.getAttribute('form') !== form) return
      const boxes = boxesOf(form)
      const [from, to] = [last.current === null ? -1 : boxes.indexOf(last.current), boxes.indexOf(target)]
      if (shiftKey && from !== -1) for (const box of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) box.checked = target.checked
      last.current = target
      tally()
    }
    tally()
    document.addEventListener('click', click)
    return () => { document.removeEventListener('click', click) }
  }, [form])
  return <p role="status">{words('count', { count })}</p>
}
