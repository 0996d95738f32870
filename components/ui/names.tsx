/** A name as it was typed, in the direction of its own script. */
export function PersonName({ name }: { readonly name: string }) {
  return <bdi dir="auto">{name}</bdi>
}

/** `CHI-D-2026-0143`: never reordered, never broken by a line. */
export function RecordNumber({ number }: { readonly number: string }) {
  return (
    <bdi dir="ltr" className="number">
      {number}
    </bdi>
  )
}
