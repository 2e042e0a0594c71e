import { isSafelistedMethod, unsafeReason } from './cors-safelist.ts'
import { isForbiddenField } from './forbidden-field.ts'
import { mayCarryContent, methodProblem } from './method.ts'
import { prepareRequest } from './prepare.ts'
import type { RequestDraft } from './request-draft.ts'

/** One thing in which a page's `fetch` and a script are not alike. */
export interface ClientDifference {
  readonly about: string
  readonly browser: string
  readonly script: string
  /** What it means for this very request; absent where it makes no difference. */
  readonly here?: string
}

/**
 * In what the two clients differ, and what that means for a request: a page's `fetch` (Fetch standard) keeps
 * rules that no script knows.
 */
export function clientDifferences(draft: RequestDraft): readonly ClientDifference[] {
  const { fields } = prepareRequest({ ...draft, client: 'script' })
  const refused = fields.filter(({ name, value }) => isForbiddenField(name, value)).map(({ name }) => name)
  const sent = fields.filter(({ name }) => !refused.includes(name))
  const asking = [
    ...(isSafelistedMethod(draft.method) ? [] : [`the method ${draft.method}`]),
    ...sent.filter((field) => unsafeReason(field, sent) !== undefined).map(({ name }) => `the field ${name}`),
  ]
  const differences: readonly (Omit<ClientDifference, 'here'> & { here?: string | undefined | false })[] = [
    {
      about: 'Methods',
      browser: 'Refuses CONNECT, TRACE and TRACK.',
      script: 'Sends any method.',
      here: methodProblem(draft.method, 'browser') && `A page can’t send ${draft.method}.`,
    },
    {
      about: 'Fields one writes',
      browser: 'Refuses some, such as Cookie, Host and Origin.',
      script: 'Sends each as it is written.',
      here: refused.length > 0 && `A page leaves out ${listed(refused)}.`,
    },
    {
      about: 'Content',
      browser: 'GET and HEAD carry none.',
      script: 'Any method may carry some.',
      here:
        draft.body.kind !== 'none' &&
        !mayCarryContent(draft.method, 'browser') &&
        `A page sends this ${draft.method} without its body.`,
    },
    {
      about: 'Fields it adds',
      browser: 'Origin, Referer, Sec-Fetch-…, Accept-Language, Accept-Encoding, User-Agent and more.',
      script: 'Host, User-Agent and Accept.',
    },
    {
      about: 'Before the request',
      browser: 'Asks the server with OPTIONS, where a form could not have sent the same.',
      script: 'Never asks.',
      here: asking.length > 0 && `A page asks first, because of ${listed(asking)}.`,
    },
    {
      about: 'Reading the response',
      browser: 'Only where the server allows this page’s origin (CORS), and then only the fields it exposes.',
      script: 'Reads everything.',
    },
    {
      about: 'Cookies',
      browser: 'From its own jar, as credentials and SameSite allow; never shown to the page.',
      script: 'None, unless it keeps a jar.',
    },
    {
      about: 'Redirects',
      browser: 'Follows them out of sight. Told not to, it shows the page a status of 0.',
      script: 'Reads each one, followed or not.',
      here:
        draft.policy.redirects === 'manual' &&
        'A page would learn only that there was a redirect, not whereto.',
    },
    {
      about: 'When it fails',
      browser: 'Always the same TypeError, whatever the cause.',
      script: 'Says what it was: no such host, refused, reset, a bad certificate.',
    },
  ]
  return differences.map(({ here, ...difference }) => (here ? { ...difference, here } : difference))
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en').format([...new Set(names)])
}
