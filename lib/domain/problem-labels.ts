/** A label that is a clause of its own takes no article: "Enter what was bought", but "Enter the amount". */
const clause = /^(?:how|what|when|where|who|why|with whom)\b/iu

export type ProblemLabels = { readonly label: string; readonly labelInside: string; readonly labelForm: 'clause' | 'name' }

/**
 * The forms of a field's name that the sentences of `problem.json` use: `label` as it stands above the field ("Date received"),
 * `labelInside` within a sentence ("date received"; "EIN" stays), and whether it is a name or a clause.
 */
export function problemLabels(label: string): ProblemLabels {
  const labelInside = /^\p{Lu}(?:\p{Ll}|\s|-\p{Ll})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
  return { label, labelInside, labelForm: clause.test(label) ? 'clause' : 'name' }
}
