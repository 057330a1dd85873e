const prefix = 'own-';

/** A new id for a term of the reader's; bundled ones never begin like it. */
export const ownTermId = (): string => prefix + crypto.randomUUID();

/** True for a term that the reader wrote. */
export const isOwnTerm = (id: string): boolean => id.startsWith(prefix);
