import type { Comparison, Row } from '#framing';

/** The rows of a comparison that put it differently, turned round included; those that are not certain count nowhere. */
export const differentRows = ({ differently, turned }: Comparison): Row[] =>
  [...differently, ...turned].filter(({ framing }) => framing.unsure !== true);
