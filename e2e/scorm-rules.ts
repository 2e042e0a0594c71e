/** What a page of an LMS gives to its content. */
export interface ScormApi {
  LMSInitialize(parameter: string): string
  LMSFinish(parameter: string): string
  LMSGetValue(element: string): string
  LMSSetValue(element: string, value: string): string
  LMSCommit(parameter: string): string
  LMSGetLastError(): string
  LMSGetErrorString(code: string): string
  LMSGetDiagnostic(code: string): string
}

/**
 * An LMS's API that holds its content to the letter of SCORM 1.2 (Run-Time Environment, 3.4.4), as some LMSs do and
 * scorm-again does not. It runs in the LMS's page, so it stands on its own.
 * @param violated told of every breach
 * @param committed told of everything that was set when it is committed; false where it can't be stored
 */
export function strictApi(
  lenient: ScormApi,
  kept: Readonly<Record<string, string>>,
  violated: (words: string) => void,
  committed: (values: Readonly<Record<string, string>>) => boolean,
): ScormApi {
  const time = /^\d\d:[0-5]\d:[0-5]\d(\.\d{1,2})?$/
  const span = /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/
  const inText = (most: number) => (value: string) => value.length <= most
  const oneOf =
    (...words: string[]) =>
    (value: string) =>
      words.includes(value)
  const score = (value: string) =>
    value === '' || (/^\d{1,3}(\.\d+)?$/.test(value) && Number(value) >= 0 && Number(value) <= 100)
  const identifier = (value: string) => /^[\x21-\x7e]{1,255}$/.test(value)
  const types = 'true-false choice fill-in matching performance likert sequencing numeric'.split(' ')
  const settable: Record<string, (value: string) => boolean> = {
    'cmi.core.lesson_status': oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed'),
    'cmi.core.lesson_location': inText(255),
    'cmi.core.score.raw': score,
    'cmi.core.score.min': score,
    'cmi.core.score.max': score,
    'cmi.core.exit': oneOf('time-out', 'suspend', 'logout', ''),
    'cmi.core.session_time': (value) => span.test(value),
    'cmi.suspend_data': inText(4096),
    'interaction.id': identifier,
    'interaction.type': oneOf(...types),
    'interaction.time': (value) => time.test(value),
    'interaction.student_response': inText(255),
    'interaction.result': (value) => /^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/.test(value),
    'interaction.latency': (value) => span.test(value),
    'interaction.weighting': (value) => /^-?\d+(\.\d+)?$/.test(value),
  }
  const responses: Record<string, RegExp> = {
    choice: /^([a-z0-9](,[a-z0-9])*)?$/,
    'true-false': /^[tf01]$/,
    numeric: /^-?\d+(\.\d+)?$/,
    matching: /^([a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*)?$/,
    sequencing: /^([a-z0-9](,[a-z0-9])*)?$/,
  }
  const writeOnly = ['cmi.core.exit', 'cmi.core.session_time']
  const live: Record<string, string> = { ...kept }
  const count = () =>
    new Set(Object.keys(live).flatMap((key) => /^cmi\.interactions\.(\d+)\./.exec(key)?.[1] ?? [])).size
  let state: 'before' | 'open' | 'over' = 'before'
  const mustBeOpen = (call: string) => {
    if (state !== 'open')
      violated(`${call} ${state === 'before' ? 'before LMSInitialize' : 'after LMSFinish'}`)
  }

  return {
    LMSInitialize(parameter) {
      if (parameter !== '') violated('LMSInitialize with a parameter')
      const answer = lenient.LMSInitialize(parameter)
      if (state === 'over') violated('LMSInitialize after LMSFinish')
      if (state === 'before') state = 'open'
      return answer
    },
    LMSFinish(parameter) {
      mustBeOpen('LMSFinish')
      if (parameter !== '') violated('LMSFinish with a parameter')
      state = 'over'
      return lenient.LMSFinish(parameter)
    },
    LMSGetValue(element) {
      mustBeOpen(`LMSGetValue ${element}`)
      if (writeOnly.includes(element) || /^cmi\.interactions\.\d/.test(element))
        violated(`${element} is write-only`)
      if (element === 'cmi.interactions._count') return `${count()}`
      return lenient.LMSGetValue(element)
    },
    LMSSetValue(element, value) {
      mustBeOpen(`LMSSetValue ${element}`)
      if (typeof value !== 'string') violated(`${element} is set to what is no text`)
      const [, index, part] = /^cmi\.interactions\.(\d+)\.(\w+)$/.exec(element) ?? []
      const allowed = settable[part === undefined ? element : `interaction.${part}`]
      if (!allowed) violated(`${element} is read-only or unknown`)
      else if (!allowed(value)) violated(`${element} can’t be “${value}”`)
      if (index !== undefined && Number(index) > count()) violated(`${element} leaves a gap after ${count()}`)
      if (part === 'student_response') {
        const type = live[`cmi.interactions.${index}.type`]
        if (type === undefined) violated(`${element} before its type`)
        else if (responses[type]?.test(value) === false) violated(`${element} “${value}” is no ${type}`)
      }
      const isEnd = element === 'cmi.core.lesson_status' && /passed|failed|completed/.test(value)
      const answered = Object.keys(live).some((key) => key.startsWith('cmi.interactions.'))
      if (isEnd && !live['cmi.suspend_data'] && !answered) violated(`“${value}” on opening`)
      const answer = lenient.LMSSetValue(element, value)
      if (answer === 'true') live[element] = value
      else violated(`${element} “${value}” was refused: ${lenient.LMSGetLastError()}`)
      return answer
    },
    LMSCommit(parameter) {
      mustBeOpen('LMSCommit')
      if (parameter !== '') violated('LMSCommit with a parameter')
      return committed({ ...live }) ? 'true' : 'false'
    },
    LMSGetLastError: () => lenient.LMSGetLastError(),
    LMSGetErrorString: (code) => lenient.LMSGetErrorString(code),
    LMSGetDiagnostic: (code) => lenient.LMSGetDiagnostic(code),
  }
}
