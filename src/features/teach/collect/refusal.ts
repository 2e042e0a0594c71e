/** Why a file was not read, in words. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly kind: 'too large' | 'damaged',
    message: string,
  ) {
    super(message)
  }
}
