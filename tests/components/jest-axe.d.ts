/** jest-axe brings no types; these are the parts that our tests use. */
declare module 'jest-axe' {
  type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }
  export function axe(element: Element, options?: object): Promise<{ readonly violations: readonly Violation[] }>
}
