/**
 * An error that the service's own code would not catch. The service then answers 500 with the stack, as text.
 * The message begins with the error's type, as the first line of a stack does.
 */
export class Crash extends Error {
  readonly stackText: string

  constructor(error: string, at: string) {
    super(error)
    this.stackText = `${error}\n    at ${at}`
  }
}
