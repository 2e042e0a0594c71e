/** JSON Schema, draft 2020-12. */
export interface Schema {
  readonly [keyword: string]: unknown
}

export interface Reference {
  readonly $ref: string
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly description: string
  readonly required?: boolean
  readonly allowEmptyValue?: boolean
  readonly schema: Schema
  readonly example?: unknown
}

export interface Header {
  readonly description: string
  readonly required?: boolean
  readonly schema: Schema
}

export type Content = Readonly<Record<string, { readonly schema: Schema; readonly example?: unknown }>>

export interface RequestBody {
  readonly required: true
  readonly content: Content
}

export interface ResponseObject {
  readonly description: string
  readonly headers: Readonly<Record<string, Header | Reference>>
  readonly content?: Content
}

/** A scheme's name with the scopes it needs; an empty object for no credentials at all. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly parameters?: readonly (Parameter | Reference)[]
  readonly requestBody?: RequestBody
  readonly responses: Readonly<Record<string, ResponseObject | Reference>>
  readonly security?: readonly SecurityRequirement[]
}

/** What can be done at a path, by method in small letters. */
export type PathItem = Partial<
  Readonly<Record<'get' | 'head' | 'post' | 'put' | 'patch' | 'delete' | 'options', Operation>>
>

/** What one kind of resource adds to the document. */
export interface Part {
  readonly schemas?: Readonly<Record<string, Schema>>
  readonly paths: Readonly<Record<string, PathItem>>
}
