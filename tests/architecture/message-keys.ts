import ts from 'typescript'
import { filesBelow, nodesOf, parse, place, textOf, textsIn } from './sources'

type Tree = { readonly [key: string]: string | Tree }

function flatten(tree: Tree, prefix: string): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [`${prefix}${key}`] : flatten(value, `${prefix}${key}.`)))
}

function read(file: string): Tree {
  const parsed: Tree = JSON.parse(textOf(file))
  return parsed
}

/** Every key of messages/en as `namespace.rest`; a file is a namespace. */
export function writtenKeys(): readonly string[] {
  return filesBelow('messages/en', /\.json$/).flatMap((file) => flatten(read(file), `${file.slice('messages/en/'.length, -'.json'.length)}.`))
}

const makers = ['useTranslations', 'getTranslations', 'createTranslator', 'wordsFor', 'donorWordsFor']

/** The namespace that `useTranslations('people.form')` or `getTranslations({ namespace: 'people' })` names; '' for all words. */
function namespaceOf(call: ts.CallExpression): string | undefined {
  if (!makers.includes(call.expression.getText())) return undefined
  for (const argument of call.arguments) {
    if (ts.isStringLiteralLike(argument)) return argument.text
    if (!ts.isObjectLiteralExpression(argument)) continue
    const property = argument.properties.find((each) => each.name?.getText() === 'namespace')
    const value = property !== undefined && ts.isPropertyAssignment(property) ? property.initializer : undefined
    if (value !== undefined && ts.isStringLiteralLike(value)) return value.text
  }
  return ''
}

type Speaker = { readonly variable: string; readonly namespace: string }

/** `const t = await getTranslations('people')`: which variable speaks from which namespace. */
function speakersOf(nodes: readonly ts.Node[]): readonly Speaker[] {
  return nodes.flatMap((node) => {
    if (!ts.isVariableDeclaration(node) || node.initializer === undefined) return []
    const value = ts.isAwaitExpression(node.initializer) ? node.initializer.expression : node.initializer
    const namespace = ts.isCallExpression(value) ? namespaceOf(value) : undefined
    return namespace === undefined || !ts.isIdentifier(node.name) ? [] : [{ variable: node.name.text, namespace }]
  })
}

/** `t('title')`, `t.rich('title')`: the variable and the argument. */
function speechOf(node: ts.Node): { readonly variable: string; readonly argument: ts.Expression } | undefined {
  if (!ts.isCallExpression(node)) return undefined
  const [argument] = node.arguments
  const { expression } = node
  const target = ts.isPropertyAccessExpression(expression) && ['rich', 'markup', 'raw', 'has'].includes(expression.name.text) ? expression.expression : expression
  return argument !== undefined && ts.isIdentifier(target) ? { variable: target.text, argument } : undefined
}

const join = (namespace: string, key: string): string => (namespace === '' ? key : `${namespace}.${key}`)

export type Use = { readonly keys: readonly string[]; readonly at: string }
export type Usage = {
  /** Literal keys; one of the possible full keys must exist. */
  readonly uses: readonly Use[]
  readonly namespaces: readonly string[]
  readonly literals: ReadonlySet<string>
  readonly patterns: readonly RegExp[]
}

function usesIn(nodes: readonly ts.Node[], speakers: readonly Speaker[]): readonly Use[] {
  return nodes.flatMap((node) => {
    const speech = speechOf(node)
    if (speech === undefined || !ts.isStringLiteralLike(speech.argument)) return []
    const key = speech.argument.text
    const keys = speakers.filter(({ variable }) => variable === speech.variable).map(({ namespace }) => join(namespace, key))
    return keys.length === 0 ? [] : [{ keys, at: place(node) }]
  })
}

/** What the product says, as far as it can be read without running it. */
export function readUsage(): Usage {
  const files = ['app', 'components', 'lib', 'scripts', 'i18n'].flatMap((folder) => filesBelow(folder, /\.tsx?$/))
  const sources = files.map((file) => {
    const source = parse(file)
    const nodes = nodesOf(source)
    return { nodes, speakers: speakersOf(nodes), texts: textsIn(source) }
  })
  return {
    uses: sources.flatMap(({ nodes, speakers }) => usesIn(nodes, speakers)),
    namespaces: sources.flatMap(({ speakers }) => speakers.map(({ namespace }) => namespace)),
    literals: new Set(sources.flatMap(({ texts }) => texts.literals)),
    patterns: sources.flatMap(({ texts }) => texts.patterns).filter((pattern) => /[a-zA-Z]{2,}\\?\.|\\\.[a-zA-Z]{2,}/.test(pattern.source)),
  }
}
