import * as v from 'valibot'

const text = v.optional(v.nullable(v.union([v.string(), v.number(), v.boolean()])))

/** A row of Postman: its value may be missing, or a number. */
const postmanRow = v.object({
  key: v.optional(v.nullable(v.string()), ''),
  value: text,
  disabled: v.optional(v.nullable(v.boolean())),
})

export type PostmanRow = v.InferOutput<typeof postmanRow>

const rows = v.optional(v.nullable(v.array(postmanRow)))

const urlObject = v.object({
  raw: v.optional(v.nullable(v.string())),
  protocol: v.optional(v.nullable(v.string())),
  host: v.optional(v.nullable(v.union([v.string(), v.array(v.string())]))),
  port: v.optional(v.nullable(v.union([v.string(), v.number()]))),
  path: v.optional(v.nullable(v.union([v.string(), v.array(v.unknown())]))),
  query: rows,
  hash: v.optional(v.nullable(v.string())),
  variable: v.optional(
    v.nullable(v.array(v.object({ ...postmanRow.entries, id: v.optional(v.nullable(v.string())) }))),
  ),
})

export type PostmanUrl = v.InferOutput<typeof urlObject>

const source = v.optional(v.nullable(v.union([v.string(), v.array(v.string())])))

const body = v.object({
  mode: v.optional(v.nullable(v.string())),
  raw: v.optional(v.nullable(v.string())),
  urlencoded: v.optional(v.nullable(v.union([v.string(), v.array(postmanRow)]))),
  formdata: v.optional(
    v.nullable(
      v.array(
        v.object({
          ...postmanRow.entries,
          type: v.optional(v.nullable(v.string())),
          contentType: v.optional(v.nullable(v.string())),
          src: source,
        }),
      ),
    ),
  ),
  file: v.optional(v.nullable(v.object({ src: source, content: v.optional(v.nullable(v.string())) }))),
  graphql: v.optional(v.unknown()),
  options: v.optional(v.unknown()),
  disabled: v.optional(v.nullable(v.boolean())),
})

export type PostmanBody = v.InferOutput<typeof body>

/** A request of a collection 2.0 or 2.1. */
export const postmanRequest = v.object({
  method: v.optional(v.nullable(v.string())),
  url: v.optional(v.nullable(v.union([v.string(), urlObject]))),
  header: v.optional(v.nullable(v.union([v.string(), v.array(postmanRow)]))),
  body: v.optional(v.nullable(body)),
  auth: v.optional(v.unknown()),
})

export type PostmanRequest = v.InferOutput<typeof postmanRequest>

/** A folder, or a request where there is one. */
export const postmanItem = v.object({
  name: v.optional(v.nullable(v.string())),
  item: v.optional(v.nullable(v.array(v.unknown()))),
  request: v.optional(v.unknown()),
  auth: v.optional(v.unknown()),
  event: v.optional(v.nullable(v.array(v.unknown()))),
  response: v.optional(v.nullable(v.array(v.unknown()))),
  protocolProfileBehavior: v.optional(v.unknown()),
})

export type PostmanItem = v.InferOutput<typeof postmanItem>

/** The variables of a collection or an environment. */
export const postmanVariables = v.array(
  v.object({
    ...postmanRow.entries,
    id: v.optional(v.nullable(v.string())),
    enabled: v.optional(v.nullable(v.boolean())),
    type: v.optional(v.nullable(v.string())),
  }),
)

/** The text of a row’s value. */
export function valueOf({ value }: Pick<PostmanRow, 'value'>): string {
  return value === null || value === undefined ? '' : String(value)
}
