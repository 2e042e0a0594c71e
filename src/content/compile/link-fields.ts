import type { ElementContent, Root } from 'hast'
import { fieldEntry } from '#http/field-registry.ts'
import { topicOf } from '#http/field-topics.ts'

type Parent = Root | Extract<ElementContent, { children: unknown }>

/** What is a link already, or a heading, or more than a name. */
const closed = new Set(['a', 'pre', 'h1', 'h2', 'h3', 'h4', 'Rfc'])

/** Makes inline code that is the name of a field lead to the field’s page, the first time in each section. */
export function linkFields() {
  return (root: Root) => within(root, new Set())
}

function within(parent: Parent, linked: Set<string>): void {
  parent.children.forEach((child, at) => {
    if (!('children' in child)) return
    const name = 'name' in child ? child.name : child.tagName
    if (name === null || closed.has(name)) return
    const field = name === 'code' ? fieldNamed(child) : undefined
    if (field === undefined) within(child, name === 'Section' ? new Set() : linked)
    else if (!linked.has(field)) {
      linked.add(field)
      const href = `/reference/fields/${field}`
      const link: ElementContent = { type: 'element', tagName: 'a', properties: { href }, children: [child] }
      parent.children[at] = link
    }
  })
}

/** The field that a piece of code names in its usual spelling; WebDAV’s are left out, as `Timeout` is mostly no field. */
function fieldNamed({ children: [text] }: Parent): string | undefined {
  if (text?.type !== 'text') return undefined
  const name = fieldEntry(text.value)?.name
  return name === text.value && topicOf(name)?.id !== 'other' ? name : undefined
}
