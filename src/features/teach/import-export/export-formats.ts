import type { ExportFormat } from '#grading/formats/inexpressible.ts'

interface Described {
  readonly value: ExportFormat
  readonly name: string
  /** What it is for, in a sentence. */
  readonly says: string
}

/** The formats a quiz can be written in, what keeps most first. */
export const exportChoices: readonly Described[] = [
  { value: 'json', name: 'Roundtrip quiz', says: 'Keeps everything. To store it, or to go on elsewhere.' },
  {
    value: 'moodle-xml',
    name: 'Moodle XML',
    says: 'For the question bank of Moodle: hints, partial credit, images.',
  },
  { value: 'gift', name: 'GIFT', says: 'Text that Moodle and others read. No images, no hints.' },
  { value: 'qti', name: 'QTI 2.1', says: 'A package for other systems: choices, short texts, numbers.' },
  { value: 'csv', name: 'CSV', says: 'A table to look at or to print, one row a question.' },
]
