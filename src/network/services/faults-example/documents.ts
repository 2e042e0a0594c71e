import { http, HttpResponse } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import { problem, wrongMethod } from './problem.ts'

const MOST_DOCUMENTS = 100
const LONGEST_TEXT = 2_000

interface Edit {
  readonly version: number
  readonly by: 'you' | 'Sam'
  readonly text: string
}

interface Document {
  edit: Edit
  /** After a conflict Sam lets the other one finish. */
  samWaits: boolean
}

/**
 * Documents with a second writer, who edits each right after it was read: at `/documents/{id}` and,
 * where the edge takes If-Match away, at `/lost-update/{id}`.
 */
export function createDocuments() {
  const documents = new Map<string, Document>()
  const documentOf = (id: string): Document => {
    const found = documents.get(id) ?? {
      edit: { version: 1, by: 'Sam', text: 'A first draft.' },
      samWaits: false,
    }
    documents.delete(id)
    documents.set(id, found)
    const [oldest] = documents.keys()
    if (documents.size > MOST_DOCUMENTS && oldest !== undefined) documents.delete(oldest)
    return found
  }

  const get = (document: Document, request: Request) => {
    const { edit } = document
    if (!document.samWaits) {
      const version = edit.version + 1
      document.edit = { version, by: 'Sam', text: `What Sam wrote as version ${version}.` }
      contextOf(request).note(`gave version ${edit.version}; right after that Sam wrote version ${version}`)
    }
    return represent(edit)
  }

  const put = async (document: Document, request: Request) => {
    const { note } = contextOf(request)
    const { edit: current } = document
    const wanted = request.headers.get('If-Match')
    if (wanted !== null && !matches(wanted, current)) {
      document.samWaits = true
      note(`refused: ${wanted} is not the current version ${tagOf(current)}`)
      const detail = `Version ${current.version}, by ${current.by}, is newer than the one you read. GET it, put your changes in, and try again.`
      return problem(412, detail, { ETag: tagOf(current) })
    }
    const text = (await request.text()).slice(0, LONGEST_TEXT)
    document.edit = { version: current.version + 1, by: 'you', text }
    document.samWaits = false
    const blind = wanted === null && current.by === 'Sam'
    if (blind) note(`version ${current.version}, by Sam, is lost: no If-Match was there to protect it`)
    return represent(document.edit, blind ? { overwrote: current } : {})
  }

  const answer = ({ request, params }: { request: Request; params: { id: string } }) => {
    if (!/^[\w-]{1,40}$/.test(params.id))
      return problem(404, 'Name a document by letters, digits and hyphens.')
    const document = documentOf(params.id)
    if (request.method === 'GET') return get(document, request)
    if (request.method === 'PUT') return put(document, request)
    // The edge answers HEAD from GET, and Sam edits then too.
    return request.method === 'HEAD' ? undefined : wrongMethod(request.method, ['GET', 'HEAD', 'PUT'])
  }
  return {
    handlers: ['/documents/:id', '/lost-update/:id'].map((path) =>
      http.all<{ id: string }>(`https://faults.example.com${path}`, answer),
    ),
    reset: () => documents.clear(),
  }
}

function represent(edit: Edit, more: Readonly<Record<string, unknown>> = {}): Response {
  return HttpResponse.json({ ...edit, ...more }, { headers: { ETag: tagOf(edit) } })
}

function tagOf({ version }: Edit): string {
  return `"v${version}"`
}

// Strong comparison (RFC 9110, 13.1.1).
function matches(field: string, edit: Edit): boolean {
  const tags = field.split(',').map((tag) => tag.trim())
  return tags.includes('*') || tags.includes(tagOf(edit))
}
