/** What an LMS offers to a SCO (SCORM 1.2 Run-Time Environment, 3.3). Everything is text. */
export interface ScormApi {
  LMSInitialize(parameter: ''): string
  LMSFinish(parameter: ''): string
  LMSGetValue(element: string): string
  LMSSetValue(element: string, value: string): string
  LMSCommit(parameter: ''): string
  LMSGetLastError(): string
  LMSGetErrorString(code: string): string
}

/** How far up the frames are searched. */
const DEEPEST = 20

/** The codes of 3.3.3 that mean something here. */
const NO_ERROR = '0'
const GENERAL_EXCEPTION = '101'
const NOT_IMPLEMENTED = '401'

/**
 * The LMS's API: in this window's parents, or in those of the window that opened it (3.3.6.1). A frame of another
 * origin can't be looked into, and counts as one without.
 */
export function findApi(from: Window): ScormApi | undefined {
  return apiAbove(from) ?? (from.opener ? apiAbove(from.opener as Window) : undefined)
}

function apiAbove(from: Window): ScormApi | undefined {
  let at = from
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    try {
      const api = (at as Window & { readonly API?: ScormApi }).API
      if (api) return api
    } catch {
      return undefined
    }
    if (at.parent === at) return undefined
    at = at.parent
  }
  return undefined
}

/** What the LMS did not take; the message says what it said. */
export class LmsError extends Error {
  override readonly name = 'LmsError'
  /** Whether the LMS does without this element, as it may with optional ones. */
  readonly unknown: boolean

  constructor(message: string, code: string) {
    super(message)
    this.unknown = code === NOT_IMPLEMENTED
  }
}

/** A session with an LMS. */
export interface Lms {
  readonly studentId: string
  readonly studentName: string
  /** A value as it is now; '' for none. */
  get(element: string): string
  /** @throws {LmsError} where the LMS refuses a value */
  set(element: string, value: string): void
  /** Has everything set so far stored. @throws {LmsError} where the LMS could not */
  commit(): void
  /** Ends the session; nothing can be stored afterwards. A session that another window began goes on. */
  finish(): void
}

/**
 * Begins a session with an LMS, or joins the one that the window that opened this one began.
 * @throws {LmsError} where the LMS does not begin one
 */
export function beginSession(api: ScormApi): Lms {
  const complain = (what: string): never => {
    const code = `${api.LMSGetLastError()}`
    const why = code === NO_ERROR ? '' : ` (${code}: ${api.LMSGetErrorString(code)})`
    throw new LmsError(`The LMS did not ${what}${why}.`, code)
  }
  const begun = `${api.LMSInitialize('')}` === 'true'
  if (!begun && !isRunning(api)) complain('begin a session')
  let over = false
  return {
    studentId: api.LMSGetValue('cmi.core.student_id'),
    studentName: api.LMSGetValue('cmi.core.student_name'),
    get: (element) => `${api.LMSGetValue(element)}`,
    set(element, value) {
      if (`${api.LMSSetValue(element, value)}` !== 'true') complain(`take ${element}`)
    },
    commit() {
      if (`${api.LMSCommit('')}` !== 'true') complain('store your answers')
    },
    finish() {
      if (over || !begun) return
      over = true
      api.LMSFinish('')
    },
  }
}

/** A session that is under way can't be begun again (101), and gives its values. */
function isRunning(api: ScormApi): boolean {
  if (`${api.LMSGetLastError()}` !== GENERAL_EXCEPTION) return false
  const student = api.LMSGetValue('cmi.core.student_id')
  return student !== '' && `${api.LMSGetLastError()}` === NO_ERROR
}
