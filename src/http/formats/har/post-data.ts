import { base64OfBytes, bytesOfBase64 } from '#http/base64.ts'
import type { ImportNote } from '#http/imported.ts'
import type { Part, RequestDraft } from '#http/request-draft.ts'
import { contentOf } from '#http/formats/content.ts'
import { row } from '#http/formats/draft-of.ts'
import { note } from '#http/formats/note.ts'
import { utf8Text } from '#http/formats/utf8.ts'
import type { HarRequest } from './har-schema.ts'

type PostData = NonNullable<HarRequest['postData']>

/** The body of a request’s postData: its text if there is one, else its params. */
export function bodyOfPostData(
  postData: PostData | undefined,
  contentType: string,
  at: string,
  notes: ImportNote[],
): Partial<RequestDraft['body']> {
  if (!postData) return {}
  const type = contentType || (postData.mimeType ?? '')
  const isBase64 = (postData._encoding ?? postData.encoding) === 'base64'
  const text = postData.text ?? ''
  if (text !== '') return isBase64 ? bodyOfBytes(text, type) : contentOf(text, type)
  const params = postData.params ?? []
  if (params.length === 0) return contentType === '' ? {} : contentOf('', type)
  if (!/^multipart\//i.test(type)) {
    return {
      kind: 'form',
      form: params.map(({ name, value }) => row(plainText(name), plainText(value ?? ''))),
    }
  }
  return { kind: 'multipart', parts: params.map((param) => partOf(param, at, notes)) }
}

/** Content that is text after all is edited as text. */
function bodyOfBytes(base64: string, type: string): Partial<RequestDraft['body']> {
  const bytes = bytesOfBase64(base64)
  const text = utf8Text(bytes)
  if (text !== undefined) return contentOf(text, type)
  return { kind: 'file', file: { name: 'content', type, base64: base64OfBytes(bytes) } }
}

type Param = NonNullable<PostData['params']>[number]

function partOf({ name, value, fileName, contentType }: Param, at: string, notes: ImportNote[]): Part {
  if (!fileName) return { ...row(name, value ?? ''), ...(contentType ? { type: contentType } : {}) }
  if (!value) notes.push(note(`${at}: the file ${fileName} is not in this archive. Choose it under Body.`))
  const base64 = base64OfBytes(new TextEncoder().encode(value ?? ''))
  return { ...row(name, ''), file: { name: fileName, type: contentType ?? '', base64 } }
}

/** Chrome writes the params of a form percent-encoded, other tools plain. */
function plainText(text: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
