import type { ReactNode } from 'react'
import type { FieldReference } from '#content/reference-entry.ts'
import { exampleOf } from '#content/field-reference.ts'
import { unsafeReason } from '#http/cors-safelist.ts'
import { readingRule, settingRule, type ReadingRule, type SettingRule } from '#http/field-access.ts'
import type { FieldEntry } from '#http/field-entry.ts'
import { InlineText } from '#ui/inline-text.tsx'
import type { FieldRow } from '#workbench/inspector/field-rows.ts'
import { FieldWire } from '#workbench/inspector/field-wire.tsx'
import styles from './field-access.module.css'

const setting: Record<SettingRule, { fate: FieldRow['fate']; lead: string; more: string }> = {
  refused: {
    fate: 'refused',
    lead: 'A page can’t set it.',
    more: '`fetch()` drops it without a word. The browser alone decides what it says; a program outside a browser writes what it likes.',
  },
  asks: {
    fate: 'carried',
    lead: 'A page may set it.',
    more: 'For another origin the browser asks that server for permission first, with a preflight.',
  },
  'by-value': {
    fate: 'carried',
    lead: 'A page may set it.',
    more: 'Simple values go to another origin without asking, others need a preflight.',
  },
}

const reading: Record<ReadingRule, { fate: FieldRow['fate']; lead: string; more: string }> = {
  always: {
    fate: 'readable',
    lead: 'JavaScript may read it.',
    more: 'It is one of the few response fields that are open to a page wherever it may have the answer at all.',
  },
  exposed: {
    fate: 'hidden',
    lead: 'JavaScript may read it on its own origin.',
    more: 'From another origin it stays hidden unless the server lists it in `Access-Control-Expose-Headers`.',
  },
  never: {
    fate: 'hidden',
    lead: 'Hidden from every script,',
    more: 'even on its own origin. The browser keeps it to itself.',
  },
}

const settingInShort: Record<SettingRule, string> = {
  refused: 'Not settable: only the browser writes it',
  asks: 'Settable; another origin is asked first',
  'by-value': 'Settable, simple values without asking',
}

const readingInShort: Record<ReadingRule, string> = {
  always: 'Readable in every answer a page may have',
  exposed: 'Readable on its own origin; elsewhere only if exposed',
  never: 'Never readable',
}

/** The answer to “visible to JavaScript?” in a line for each side that sends the field. */
export function accessInShort({ name, sentIn }: FieldEntry): readonly string[] {
  return [
    ...(sentIn === 'request' ? [] : [readingInShort[readingRule(name)]]),
    ...(sentIn === 'response' ? [] : [settingInShort[settingRule(name)]]),
  ]
}

/** What a page may do with the field, by the rules that the lab’s network goes by; drawn as the inspector draws it. */
export function FieldAccess({ entry, reference }: { entry: FieldEntry; reference: FieldReference }) {
  const example = exampleOf(reference)
  return (
    <div className={styles['access']}>
      {entry.sentIn !== 'response' && (
        <Way side="request" {...setting[settingRule(entry.name)]}>
          {settingRule(entry.name) === 'by-value' && example?.side === 'request' && (
            <Verdict name={entry.name} value={example.value} />
          )}
        </Way>
      )}
      {entry.sentIn !== 'request' && <Way side="response" {...reading[readingRule(entry.name)]} />}
    </div>
  )
}

function Way(props: {
  side: 'request' | 'response'
  fate: FieldRow['fate']
  lead: string
  more: string
  children?: ReactNode
}) {
  return (
    <div className={`${styles['way']} ${styles[props.side]}`}>
      <div className={styles['drawing']} aria-hidden="true">
        <div className={styles['ends']}>
          <span>Page</span>
          <span>Wire</span>
          <span>Server</span>
        </div>
        <FieldWire fate={props.fate} />
      </div>
      <p>
        <b>{props.lead}</b> <InlineText text={props.more} />
        {props.children}
      </p>
    </div>
  )
}

/** Whether the value of the example needs permission, and why. */
function Verdict({ name, value }: { name: string; value: string }) {
  const field = { name, value }
  const reason = unsafeReason(field, [field])
  return (
    <>
      {' '}
      <code>{value}</code> {reason === undefined ? 'is simple: no preflight.' : `needs one: ${reason}.`}
    </>
  )
}
