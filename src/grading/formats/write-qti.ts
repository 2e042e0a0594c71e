import { bytesOfBase64 } from '#http/base64.ts'
import type { Question, QuestionOf, Quiz } from '#grading/quiz/quiz-schema.ts'
import { extensionOf } from './image.ts'
import { qtiItem, type QtiKind } from './qti-item.ts'
import { escapeHtml } from './text-as-html.ts'

/**
 * A quiz as the files of an IMS package, by name: a list of what is in it, one item each, and their images. Questions
 * that QTI can't hold are not in it (inexpressible.ts names them).
 */
export function writeQti21(quiz: Quiz): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder()
  const files = new Map<string, Uint8Array>()
  const resources = quiz.questions.filter(isQtiKind).map((question) => {
    const item = `items/${question.id}.xml`
    const { image } = question
    const picture = image && `images/${question.id}.${extensionOf(image.src) ?? 'png'}`
    files.set(item, encoder.encode(qtiItem(question, picture && `../${picture}`)))
    if (image && picture) files.set(picture, bytesOfBase64(image.src.slice(image.src.indexOf(',') + 1)))
    return resource(question.id, item, picture === undefined ? [item] : [item, picture])
  })
  files.set('imsmanifest.xml', encoder.encode(manifest(quiz, resources)))
  return files
}

function isQtiKind(question: Question): question is QuestionOf<QtiKind> {
  return !['matching', 'ordering', 'request', 'predict'].includes(question.kind)
}

function resource(id: string, href: string, files: readonly string[]): string {
  const each = files.map((file) => `<file href="${file}"/>`).join('')
  return `    <resource identifier="r-${id}" type="imsqti_item_xmlv2p1" href="${href}">${each}</resource>`
}

function manifest(quiz: Quiz, resources: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m-${escapeHtml(quiz.id)}">`,
    '  <metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>',
    '  <organizations/>',
    '  <resources>',
    ...resources,
    '  </resources>',
    '</manifest>',
    '',
  ].join('\n')
}
