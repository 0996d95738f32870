import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export const root = path.resolve(__dirname, '../..')

/** Made, installed or working folders: nothing in them is written by us. */
const skipped = ['node_modules', '.git', '.data', 'generated', 'coverage', 'test-results']

function walk(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.includes(entry.name) || entry.name.startsWith('.next')) return []
    const relative = path.posix.join(folder, entry.name)
    return entry.isDirectory() ? walk(relative) : entry.isFile() ? [relative] : []
  })
}

/** Files below a folder, as paths from the root with forward slashes, in order; none if the folder is not there. */
export function filesBelow(folder: string, name: RegExp): readonly string[] {
  if (!existsSync(path.join(root, folder))) return []
  return walk(folder)
    .filter((file) => name.test(file))
    .toSorted()
}

export function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

export function parse(file: string): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2023, true, kind)
}

/** Every node of a file, parents first. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = []
  const visit = (each: ts.Node): void => {
    found.push(each)
    ts.forEachChild(each, visit)
  }
  visit(node)
  return found
}

/** `path:line`, so that a failure can be opened. */
export function place(node: ts.Node): string {
  const source = node.getSourceFile()
  return `${source.fileName}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`
}

export type NamedFunction = {
  readonly name: string
  readonly at: string
  readonly parameters: readonly ts.ParameterDeclaration[]
  readonly statements: readonly ts.Statement[]
  readonly body: ts.Node
  /** The declared type of the answer, as written. */
  readonly returns: string
}

export function isExported(node: ts.Node): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
}

/** The functions that a file exports, written as declarations or as constants. */
export function exportedFunctions(source: ts.SourceFile): readonly NamedFunction[] {
  return source.statements.filter(isExported).flatMap((statement): readonly NamedFunction[] => {
    if (ts.isFunctionDeclaration(statement) && statement.body !== undefined) {
      const { body, parameters } = statement
      const returns = statement.type?.getText() ?? ''
      return [{ name: statement.name?.text ?? 'default', at: place(statement), parameters, statements: body.statements, body, returns }]
    }
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap((declaration) => {
      const value = declaration.initializer
      if (value === undefined || (!ts.isArrowFunction(value) && !ts.isFunctionExpression(value))) return []
      const statements = ts.isBlock(value.body) ? value.body.statements : [ts.factory.createReturnStatement(value.body)]
      const { body, parameters } = value
      return [{ name: declaration.name.getText(), at: place(declaration), parameters, statements, body, returns: value.type?.getText() ?? '' }]
    })
  })
}

/** Texts written in a file: plain literals, and templates as patterns in which each `${…}` stands for anything. */
export function textsIn(source: ts.SourceFile): { readonly literals: readonly string[]; readonly patterns: readonly RegExp[] } {
  const literals: string[] = []
  const patterns: RegExp[] = []
  for (const node of nodesOf(source)) {
    if (ts.isStringLiteralLike(node)) literals.push(node.text)
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) literals.push(node.name.getText().replaceAll(/['"]/g, ''))
    if (ts.isTemplateExpression(node)) patterns.push(patternOf(node))
  }
  return { literals, patterns }
}

function patternOf(template: ts.TemplateExpression): RegExp {
  const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const spans = template.templateSpans.map((span) => `.+${escaped(span.literal.text)}`)
  return new RegExp(`^${escaped(template.head.text)}${spans.join('')}$`)
}
