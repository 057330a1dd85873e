import { createEngine, type Engine, type EngineParts, type RuledClaim } from '#framing';

/** The engine for the bundled claims and these of the reader's. One of them that cannot be compiled takes no other down. */
export function engineWith(parts: EngineParts, own: readonly RuledClaim[]): Engine {
  const make = (more: readonly RuledClaim[]) =>
    createEngine({ ...parts, claims: { ...parts.claims, claims: [...parts.claims.claims, ...more] } });
  const isFit = (claim: RuledClaim) => {
    try {
      make([claim]);
      return true;
    } catch {
      return false;
    }
  };
  try {
    return make(own);
  } catch {
    return make(own.filter(isFit));
  }
}
