import type { CallOutcome, StopReason, Told } from '#http/exercise/call-record.ts'
import { toldWords } from './told-words.ts'

/** Why a call was stopped, and what to look for. */
export const stopWords: Readonly<Record<StopReason, string>> = {
  unresponsive:
    'Stopped: the code ran on and on without ever coming to an await that waits, or took more memory than the browser gives. Look for a loop that never ends.',
  'too-many-requests':
    'Stopped: it sent more requests than this exercise allows. Look for a loop that sends without an end in sight.',
  stuck:
    'Stopped: it waits for something that will never happen. No timer runs and no answer is under way; look for a promise that nobody resolves.',
  overtime:
    'Stopped: by the lab’s clock it was still not done when its time was up. Look for a wait or a loop without an end.',
  flood: 'Stopped: it flooded the lab with messages.',
  cancelled: 'You stopped it.',
  'no-start': 'The code could not be started. Reload the page and try once more.',
}

/** What came of a call, in words. */
export function outcomeWords(outcome: CallOutcome): string {
  switch (outcome.kind) {
    case 'returned':
      return `It returned ${toldWords(outcome.value)}.`
    case 'threw': {
      const where = outcome.place ? ` in line ${outcome.place.line}` : ''
      const when = outcome.during === 'loading' ? 'The code could not be loaded' : `It threw${where}`
      const elsewhere = isOfPage(outcome.value)
        ? '. Your code runs in a worker of its own: there is no page, and nothing is stored.'
        : ''
      return `${when}: ${toldWords(outcome.value)}${elsewhere}`
    }
    case 'stopped':
      return stopWords[outcome.why]
  }
}

const OF_PAGE =
  /\b(?:window|document|parent|top|opener|frames|localStorage|sessionStorage|cookieStore|alert)\b/

/** Whether code looked for what only a page has, as each browser says it. */
function isOfPage(thrown: Told): boolean {
  if (typeof thrown !== 'object' || thrown === null || !('$' in thrown)) return false
  const { $: kind, name, message } = thrown
  return kind === 'error' && name === 'ReferenceError' && OF_PAGE.test(String(message))
}
