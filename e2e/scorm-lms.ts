import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { strictApi } from './scorm-rules.ts'

export type Values = Readonly<Record<string, string>>

/** An interaction as an LMS has it. */
export interface KeptInteraction {
  readonly id: string
  readonly type: string
  readonly response: string
  readonly result: string
}

/** A learning management system that one package was uploaded to. */
export interface LmsServer {
  /** The page of a student that holds the package in a frame. */
  readonly pageOf: (student: string) => string
  /** The package without an LMS around it. */
  readonly bare: string
  /** What was committed for a student: all that a real LMS would have. */
  readonly kept: (student: string) => Values
  readonly interactions: (student: string) => readonly KeptInteraction[]
  /** The report of everybody's interactions, as Moodle's CSV has it: a row a student, a column an answer. */
  readonly report: () => string
  /** From now on nothing is stored. */
  refuse: boolean
  /** Where it broke the rules, and which files it missed. */
  readonly problems: readonly string[]
  readonly close: () => void
}

const require = createRequire(import.meta.url)
const scormAgain = require.resolve('scorm-again/scorm12')
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
}

/** The files of a package, by their path. */
export function filesIn(zip: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(zip)))
}

export const textOf = (files: ReadonlyMap<string, Uint8Array>, path: string) =>
  strFromU8(files.get(path) ?? new Uint8Array())

export async function hostPackage(files: ReadonlyMap<string, Uint8Array>): Promise<LmsServer> {
  const students = new Map<string, Values>()
  const problems: string[] = []
  const library = await readFile(scormAgain.replace(/dist\/.*$/, 'dist/scorm12.js'))
  const lms = { refuse: false }
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    const student = searchParams.get('student') ?? ''
    const send = (type: string, body: string | Uint8Array) =>
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body)
    if (pathname === '/commit' || pathname === '/violation') {
      let body = ''
      for await (const part of request) body += part
      if (pathname === '/violation') problems.push(body)
      else students.set(student, { ...students.get(student), ...JSON.parse(body) })
      return response.writeHead(204).end()
    }
    if (pathname === '/refusing') return send('text/plain', lms.refuse ? 'yes' : 'no')
    if (pathname === '/scorm12.js') return send('text/javascript', library)
    if (pathname === '/favicon.ico') return response.writeHead(204).end()
    if (pathname === '/lms')
      return send('text/html; charset=utf-8', lmsPage(student, students.get(student) ?? {}))
    const path = decodeURIComponent(pathname.replace(/^\/package\//, ''))
    const content = pathname.startsWith('/package/') ? files.get(path) : undefined
    if (content) return send(types[extname(path)] ?? 'application/octet-stream', content)
    problems.push(`not in the package: ${pathname}`)
    return response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const kept = (student: string) => students.get(student) ?? {}
  return Object.assign(lms, {
    pageOf: (student: string) => `${origin}/lms?student=${encodeURIComponent(student)}`,
    bare: `${origin}/package/index.html`,
    kept,
    interactions: (student: string) => interactionsOf(kept(student)),
    report: () =>
      [...students]
        .map(([student, values]) =>
          [student, ...interactionsOf(values).map(({ response }) => response)]
            .map((cell) => `"${cell.replaceAll('"', '""')}"`)
            .join(','),
        )
        .join('\r\n'),
    problems,
    close() {
      server.close()
      server.closeAllConnections()
    },
  })
}

function interactionsOf(values: Values): KeptInteraction[] {
  const all: KeptInteraction[] = []
  for (let index = 0; values[`cmi.interactions.${index}.id`] !== undefined; index += 1) {
    const part = (name: string) => values[`cmi.interactions.${index}.${name}`] ?? ''
    all.push({
      id: part('id'),
      type: part('type'),
      response: part('student_response'),
      result: part('result'),
    })
  }
  return all
}

/** The page around the frame. What it sends as it goes away arrives, and in order. */
function lmsPage(student: string, kept: Values): string {
  const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>LMS</title>
<style>body { margin: 0 } iframe { border: 0; width: 100%; height: 100vh; display: block }</style>
<script src="/scorm12.js"></script>
<script>
  const __name = (each) => each
  const kept = ${json(kept)}
  const lenient = new Scorm12API({ autocommit: false, logLevel: 5 })
  // An LMS gives back values, not the times of a session that is over.
  const start = Object.fromEntries(Object.entries(kept).filter(([key]) => !/exit|session_time/.test(key)))
  const entry = Object.keys(kept).length === 0 ? 'ab-initio' : 'resume'
  lenient.cmi.core.student_id = ${json(student)}
  lenient.cmi.core.student_name = ${json(`Student, ${student}`)}
  lenient.cmi.core.entry = entry
  lenient.loadFromFlattenedJSON(start, '')
  const tell = (path, text) => navigator.sendBeacon(path + '?student=' + encodeURIComponent(${json(student)}), text)
  const refuses = () => {
    const asked = new XMLHttpRequest()
    asked.open('GET', '/refusing', false)
    try { asked.send() } catch { return false }
    return asked.responseText === 'yes'
  }
  ${strictApi}
  window.API = strictApi(lenient, kept, (words) => tell('/violation', words),
    (values) => !refuses() && tell('/commit', JSON.stringify(values)))
</script></head>
<body><iframe src="/package/index.html" title="Content"></iframe></body></html>`
}
