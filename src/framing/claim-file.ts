import type { Claim } from './framing.ts';

/** A claim with the rules by which the engine reads it. */
export type RuledClaim = Claim & { readonly rules: readonly unknown[] };

/** The file of known claims, `claims/claims.json`. */
export type ClaimFile = { readonly schema: 1; readonly version: string; readonly claims: readonly RuledClaim[] };
