import type { JWK } from 'jose'

/** The public half of the key pair (RFC 7517), as /jwks.json shows it. */
export const publicKey: JWK & { readonly kid: string; readonly alg: string } = {
  kty: 'RSA',
  kid: 'practice-1',
  use: 'sig',
  alg: 'RS256',
  n: '0WwG06A4OqucVb43nAEgpNdczTVGUu2a0VDkGZcT1O1QQSn5z2V0Sd6Hu70zrL4BLPrFN2aD9max16AoH2Bfg9hpI0jBVSxKTQEG8mSW5vumR8pNDHtSAXm_k6U6HTa02p13p7Gm3xyEM9krLgJq_nR7hkmir7ZmYmd8EMuHZb2_6rhzQZQdfcFTyk9WPCMJu6Ok5qSpsKuHB7EgJNvuQUwMao6xa-F5TW1nuuLZ_q2KYnKa2D27rf8A0nBByzLOPx1iV1DNiOtniZjDACJWQrDGGAt4oSH66dQLU07YnYpCKjnqGvpqYhfW0NK7Lzm8LoYkV7YPdwffF3RXB1GY0Q',
  e: 'AQAB',
}

/**
 * The private half. It is fixed, so that tokens outlive a reload, and public on purpose: it guards nothing
 * but this lab, and a learner may sign tokens with it to see which checks catch a forgery. Never publish a
 * real one.
 */
export const privateKey: JWK = {
  ...publicKey,
  d: 'CrWrDbSCW6G-D3Z4Uo6ONE_dK5NfYstK4QxxdcuPlJKESajTYSNPlJ2ANH4i_-EBn2K9pi0kb3vl-WBz3NLpX404JzlHxcrLi--TAt9ZBjv1T3ONiCdgVLn8rZjEBY1wJ0PpRBamMX-8VQh0mFhAT332eTIX00ORLdQb-KHn7TB0x15B2RPtFLfSoqzClvj87kM0Xppbp6PU71tcbrWiT5hr27-urssPXBh_zEeUbUPLEBw46R4fhG1tXAbfNRoAfrun04INVMA6x4mR2lH5YgErkJrU0grGM7OtHTYN6nxH9jylPuK3TJbzGb_I4cZQ44J4Sk9zHEhtRxZAme6pCQ',
  p: '76bXNV9nlJLhT-5jtdNpdzg5A75JO1ECBvMjqkIxBcW9bZfIai6mH2SFgI4jfvS8ZAQI3T0XXcL-9mgUQxZTU6CY-_DH8I5MS9w3cvZgQJNKDgnZwzDJKgftZpY9sQ0KyHEHQOddlKa2TVZ3I27is3N01bnbOjqopJnmpsGeEC0',
  q: '37VEyphKPGh-0_d29-1SMcEWBkQkuIEUvMCy55PCFsq2CbWXxA1SGhRNdpojZwr-m0gMjQnKAjcosW6UuusDVXDKP5XJiMfvsMvK2FpuvAzt1iEu9vKS7OD-X-zolch430_4nFQd6MQvL4VdpSbyRYHd9E9Gnc07GCeoXsuBbbU',
  dp: 'SOPI3w3mdjT6XJJYN2xWzpEGHlJY-baY1D5NYbKCMIxFIjkhFtKbaj7rr_8LYsjTJ-RmQcwb-EOfwphDWWhH7c6R2UcRuOO-5u_S2Z-ABQQHaR-r4QdMmAETPrmBiAE8f1yJZT85okXWes1KrTdDsmryZTMDL8G5m17H3X5UMf0',
  dq: 'Yu-QFOl1K3IrZSM0gkF68HYsf2jztIWh3jh65t_6HopYJ8Mf85zQiqgf-iwBLDk4kQQ0SMvjg0dRv-bf8CqvtsHDMIvWLZ_-6Xm3pCeagaBWLzVNx_lP8WMwHMxxsIyQqHJ9yOWKtL7O_31EBR5MV2EwADRvTqrNT8l6NTJbc2E',
  qi: 'fWvy-aMxWpAvu0KZRObwyi8v8M6ue-lOlxHVCDNT_NlKO5aaJfZ4qKBXYtP98BPEtl6IZliK5We7LxjGLHB4zjg8mI1j6GY5pIRn2EJ3YJw_rx3TaakwDZFbHkBGct2JzhAStpmU_ZZTe-9oySZATcaYfO4AHwBrBzeOKHRBiKw',
}
