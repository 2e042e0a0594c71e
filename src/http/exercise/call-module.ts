/** Stands in a call's module for the address of the learner's. */
export const CODE_ADDRESS = 'exercise:code'

/**
 * The module that makes a call: `call` is an expression, or the body of an async function where it has a `return`, over
 * what the learner's module exports, which it exports as well. A missing export is said by name.
 * @param before statements that stand before it
 */
export function callModule(call: string, exported: readonly string[], before = ''): string {
  const body = /\breturn\b/.test(call) ? call : `return (${call.trim().replace(/;$/, '')}\n)`
  return `import * as exercise from ${JSON.stringify(CODE_ADDRESS)}
for (const name of ${JSON.stringify(exported)}) {
  if (exercise[name] === undefined) throw new TypeError(\`Your code exports no \${name}. Write export before it.\`)
}
export const { ${exported.join(', ')} } = exercise
export default async () => {
${before}
${body}
}
//# sourceURL=call.js`
}

/** The learner's code as a module whose errors say where in it they are. */
export function codeModule(code: string): string {
  return `${code}\n//# sourceURL=exercise.js`
}
