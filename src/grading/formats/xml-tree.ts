import { Parser } from 'htmlparser2'
import { NotReadable } from './imported.ts'

/** More elements inside each other than any file of questions has. */
const DEEPEST = 60

export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The text right in it, CDATA sections included. */
  readonly text: string
  /** Line of the file, 1 for the first. */
  readonly line: number
  /** Whether its end tag is there, or it is written as one that needs none. */
  readonly closed: boolean
}

interface Growing extends XmlElement {
  readonly children: Growing[]
  text: string
  closed: boolean
}

export interface XmlFile {
  readonly root: XmlElement
  /** Whether the file declares a document type: entities of its own are never expanded. */
  readonly hasDoctype: boolean
}

/**
 * The elements of an XML file. Forgiving: where an end tag is missing, the element says so.
 * @throws {NotReadable} where elements stand too deep inside each other, or where there is none
 */
export function xmlTree(source: string): XmlFile {
  const lineAt = lineCounter(source)
  const top = newElement('', {}, 1)
  const open: Growing[] = [top]
  let hasDoctype = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > DEEPEST) throw new NotReadable('its elements are nested too deep.')
        const element = newElement(name, attributes, lineAt(parser.startIndex))
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      onclosetag(_, implied) {
        const element = open.pop()
        if (element) element.closed = !implied || source.startsWith('/>', parser.endIndex - 1)
      },
      ontext(text) {
        const element = open.at(-1)
        if (element) element.text += text
      },
      onprocessinginstruction(name) {
        hasDoctype ||= name.toLowerCase() === '!doctype'
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(source)
  const [root] = top.children
  if (!root) throw new NotReadable('it has no elements.')
  return { root, hasDoctype }
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name)
}

export function children(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((each) => each.name === name)
}

/** The text in the first child of a name, or right in that of its `<text>`. */
export function textIn(element: XmlElement | undefined, name: string): string | undefined {
  const found = child(element, name)
  return found && (child(found, 'text') ?? found).text.trim()
}

function newElement(name: string, attributes: Readonly<Record<string, string>>, line: number): Growing {
  return {
    name,
    attributes: new Map(Object.entries(attributes)),
    children: [],
    text: '',
    line,
    closed: false,
  }
}

/** The line of a place that is never before the one asked for last. */
function lineCounter(source: string): (index: number) => number {
  let [line, at] = [1, 0]
  return (index) => {
    for (let next = source.indexOf('\n', at); next >= 0 && next < index; next = source.indexOf('\n', at)) {
      line += 1
      at = next + 1
    }
    return line
  }
}
