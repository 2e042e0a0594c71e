import type { Row } from './request-draft.ts'
import { urlParts } from './url-parts.ts'

/** `{name}` anywhere in a path, but not the `{{name}}` of an environment, or a whole segment `:name`. */
export const PATH_VARIABLE = /(?<!\{)\{([A-Za-z_][\w.-]*)\}(?!\})|(?<=\/):([A-Za-z_][\w-]*)(?=\/|$)/g

/** The names of the variables in a URL's path, each once, in their order: `id` for `/users/:id` and `/users/{id}`. */
export function pathVariableNames(url: string): string[] {
  return [...new Set([...pathOf(url).matchAll(PATH_VARIABLE)].map((match) => match[1] ?? match[2] ?? ''))]
}

/** The row of each variable in the URL's path, empty where nothing was written for it yet. */
export function pathVariableRows(url: string, rows: readonly Row[] = []): Row[] {
  return pathVariableNames(url).map(
    (name) => rows.find((row) => row.name === name) ?? { name, value: '', enabled: true },
  )
}

/** All rows with one of them changed; those that the URL does not name just now are kept. */
export function withPathVariable(rows: readonly Row[] = [], changed: Row): Row[] {
  const index = rows.findIndex(({ name }) => name === changed.name)
  return index < 0 ? [...rows, changed] : rows.with(index, changed)
}

/**
 * The URL with its path's variables filled in, percent-encoded once: a value is what the server
 * shall read. A variable without a value stays as it is written.
 */
export function withPathFilled(url: string, rows: readonly Row[] = []): string {
  if (rows.length === 0) return url
  return urlParts(url)
    .map(({ kind, before, text, after }) => before + (kind === 'path' ? filled(text, rows) : text) + after)
    .join('')
}

function filled(path: string, rows: readonly Row[]): string {
  return path.replace(PATH_VARIABLE, (written: string, braced?: string, segment?: string) => {
    const value = rows.find(({ name, enabled }) => enabled && name === (braced ?? segment))?.value ?? ''
    return value === '' ? written : encodeURIComponent(value.toWellFormed())
  })
}

/** Why a value can’t arrive as it is written, in a sentence; undefined where it can. */
export function pathValueProblem({ name, value }: Row): string | undefined {
  if (value === '') return `Without a value, the URL goes out with ${name} as it is written.`
  // The URL standard reads %2e as a dot, too: no spelling saves them.
  if (value === '.' || value === '..') {
    return `A segment “${value}” means a place in the path: the URL loses it before anything is sent.`
  }
  return undefined
}

function pathOf(url: string): string {
  return urlParts(url).find(({ kind }) => kind === 'path')?.text ?? ''
}
