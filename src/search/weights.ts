import { type Evidence, evidenceNames } from './evidence.ts';

/**
 * How much each kind of evidence counts, one nat of shared words being one. Fitted by logistic regression over the best
 * candidates of open sets of queries and texts, then rounded to two digits; whichever half they are fitted on, they
 * rank the other alike.
 */
const weights: Readonly<Record<keyof Evidence, number>> = {
  words: 1,
  richest: 1.3,
  signature: 2.3,
  idle: 0.98,
  kin: 1.9,
  spelling: 1.9,
  rarest: 2.4,
  early: 43,
  names: 10,
  titleCovered: 35,
  pairs: 0.05,
  loosePairs: 0.47,
  otherYear: -9.2,
  length: 7.8,
};

/** The worth of a text as an answer; it ranks the texts of one query and says nothing between queries. */
export const worthOf = (evidence: Evidence): number =>
  evidenceNames.reduce((sum, name) => sum + weights[name] * evidence[name], 0);
