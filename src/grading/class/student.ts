/** Someone on a class's roster. */
export interface Student {
  readonly id: string
  readonly name: string
  /** As the school knows them, such as a matriculation number or an email; '' for nothing. */
  readonly number: string
  /** Their own token, which tells their responses from others': eight digits of Crockford's base32 as `7K4Q-2MXA`. */
  readonly token: string
  /** More time than the others, in percent; 0 for none. */
  readonly extraTime: number
}
