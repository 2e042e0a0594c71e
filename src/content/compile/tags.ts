import { isSimulationName, simulationNames } from '#content/simulations.ts'
import { isToken } from '#http/method.ts'
import { statusEntry } from '#http/status.ts'

interface Attribute {
  readonly required: boolean
  /** What is wrong with a value and what to do; undefined where it is right. */
  readonly problem?: (value: string) => string | undefined
}

interface Tag {
  readonly attributes: Readonly<Record<string, Attribute>>
  /** Whether something may stand between its start and its end. */
  readonly content: 'none' | 'optional' | 'required'
}

const word: Attribute = { required: true }

const statusCode: Attribute = {
  required: true,
  problem: (code) =>
    statusEntry(Number(code)) && /^\d{3}$/.test(code)
      ? undefined
      : `${code} is not a registered status code. Check the number.`,
}

const methodName: Attribute = {
  required: true,
  problem: (name) => (isToken(name) ? undefined : `“${name}” can’t be a method.`),
}

const absoluteUrl: Attribute = {
  required: true,
  problem: (url) =>
    URL.canParse(url) ? undefined : `“${url}” is not an absolute URL. Begin it with https:// and a host.`,
}

const rfcNumber: Attribute = {
  required: true,
  problem: (number) =>
    /^[1-9]\d*$/.test(number) ? undefined : `“${number}” is not the number of an RFC. Write its digits only.`,
}

const rfcSection: Attribute = {
  required: false,
  problem: (section) =>
    /^([1-9]\d*|[A-Z])(\.\d+)*$/.test(section)
      ? undefined
      : `“${section}” is not a section. Write it as 9.2.1 or A.1, without §.`,
}

const simulationName: Attribute = {
  required: true,
  problem: (name) =>
    isSimulationName(name)
      ? undefined
      : `There is no simulation “${name}”. Known are ${simulationNames.join(', ')}.`,
}

const cardNames: Attribute = {
  required: true,
  problem: (cards) => {
    const wrong = cards.split(/\s+/).find((name) => !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(name))
    return wrong === undefined
      ? undefined
      : `“${wrong}” names no card. Write lesson/id of each, by spaces: methods/post-or-put sockets/tcp-or-udp.`
  },
}

const known: Readonly<Record<string, Tag>> = {
  Mission: { attributes: { id: word }, content: 'none' },
  Exercise: { attributes: { id: word }, content: 'none' },
  Quiz: { attributes: {}, content: 'none' },
  Faq: { attributes: { question: word }, content: 'required' },
  Rfc: { attributes: { number: rfcNumber, section: rfcSection }, content: 'optional' },
  Status: { attributes: { code: statusCode }, content: 'none' },
  Method: { attributes: { name: methodName }, content: 'none' },
  UrlTakenApart: { attributes: { url: absoluteUrl }, content: 'none' },
  Simulation: { attributes: { name: simulationName }, content: 'none' },
  Interview: { attributes: { id: word, title: word, cards: cardNames }, content: 'none' },
  CodeTabs: { attributes: {}, content: 'required' },
  Note: { attributes: {}, content: 'required' },
}

/** A tag as it stands in a lesson: its attributes as written, null for one whose value is not a text. */
export interface WrittenTag {
  readonly name: string | null
  readonly attributes: ReadonlyMap<string, string | null>
  readonly hasContent: boolean
}

/** What is wrong with a tag, one sentence or two for each mistake; nothing where it is right. */
export function tagProblems({ name, attributes, hasContent }: WrittenTag): string[] {
  const tag = name !== null && Object.hasOwn(known, name) ? known[name] : undefined
  if (!tag) {
    return [
      `<${name ?? ''}> is not a tag of lessons, and HTML is not allowed. Known are ${Object.keys(known).join(', ')}.`,
    ]
  }
  const problems = Object.entries(tag.attributes)
    .filter(([key, { required }]) => required && !attributes.has(key))
    .map(([key]) => `<${name}> needs ${key}="…". Add it.`)
  for (const [key, value] of attributes) {
    const attribute = Object.hasOwn(tag.attributes, key) ? tag.attributes[key] : undefined
    if (!attribute) problems.push(`<${name}> has no ${key}. Remove it.`)
    else if (value === null) problems.push(`Write the ${key} of <${name}> as text in quotes.`)
    else {
      const problem =
        value.trim() === '' ? `The ${key} of <${name}> is empty. Write it.` : attribute.problem?.(value)
      if (problem) problems.push(problem)
    }
  }
  if (tag.content === 'none' && hasContent)
    problems.push(`<${name}> takes nothing inside. Write <${name} … />.`)
  if (tag.content === 'required' && !hasContent)
    problems.push(`<${name}> is empty. Write something between its start and its end.`)
  return problems
}
