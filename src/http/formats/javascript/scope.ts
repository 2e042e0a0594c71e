import { parse, type AnyNode, type CallExpression, type Program } from 'acorn'

/** A call such as `headers.append('Accept', 'text/html')` on something that is named. */
export interface CallOn {
  readonly method: string
  readonly args: readonly AnyNode[]
}

/** What the names in a script stand for. */
export interface Scope {
  /** The expression a variable begins with; undefined where there is none, or more than one. */
  initOf(name: string): AnyNode | undefined
  /** The calls of `append` and `set` on it, in the order they are written. */
  callsOn(name: string): readonly CallOn[]
  sourceOf(node: AnyNode): string
  lineOf(node: AnyNode): number
  /** False once an evaluation has taken too many steps. */
  mayGoOn(): boolean
}

const MOST_STEPS = 200_000

/** A script taken apart: its calls in the order they are written, and what its names stand for. */
export interface Script {
  readonly calls: readonly CallExpression[]
  readonly scope: Scope
}

/**
 * Parses a script; nothing is run.
 * @throws SyntaxError where it is not JavaScript, RangeError where it is nested too deep
 */
export function parseScript(text: string): Script {
  return scriptOf(
    text,
    parse(text, {
      ecmaVersion: 'latest',
      locations: true,
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
      allowReturnOutsideFunction: true,
      allowHashBang: true,
    }),
  )
}

/** What an expression and all that stands in it are to the names of a script. */
export function scriptOf(text: string, root: AnyNode | Program): Script {
  const inits = new Map<string, AnyNode | null>()
  const added = new Map<string, CallOn[]>()
  const calls: CallExpression[] = []
  for (const node of nodesIn(root)) {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init) {
      inits.set(node.id.name, inits.has(node.id.name) ? null : node.init)
    } else if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier') {
      inits.set(node.left.name, null)
    } else if (node.type === 'CallExpression') {
      calls.push(node)
      const { callee } = node
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
        const method = callee.property.name
        if (method !== 'append' && method !== 'set') continue
        const target = text.slice(callee.object.start, callee.object.end)
        const before = added.get(target) ?? []
        before.push({ method, args: node.arguments })
        added.set(target, before)
      }
    }
  }
  let steps = 0
  return {
    calls,
    scope: {
      initOf: (name) => inits.get(name) ?? undefined,
      callsOn: (name) => added.get(name) ?? [],
      sourceOf: ({ start, end }) => text.slice(start, end),
      lineOf: ({ loc }) => loc?.start.line ?? 1,
      mayGoOn: () => ++steps < MOST_STEPS,
    },
  }
}

/** Every node below a root, in the order of the source. */
function* nodesIn(root: AnyNode | Program): Generator<AnyNode> {
  const open: unknown[] = [root]
  while (open.length > 0) {
    const value = open.pop()
    if (isNode(value)) yield value
    // One by one: a call takes only so many arguments.
    if (isNode(value) || Array.isArray(value))
      Object.values(value)
        .toReversed()
        .forEach((child) => open.push(child))
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
