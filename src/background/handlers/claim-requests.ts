import { type ClaimDraft, claimOf, conceptNames, draftOf, draftProblems, knownConcepts, proposeDraft } from '#framing';
import type { Handlers } from '#messaging/host';
import type { OwnClaim } from '#store';
import { browser } from '../browser.ts';
import { benchClaim } from '../claim-bench.ts';
import { packagedProposal } from '../packaged.ts';
import type { Shelf } from '../shelf.ts';
import { orderAll } from '../tabs.ts';

type ClaimRequests = Pick<
  Handlers,
  | 'claim.own'
  | 'claim.propose'
  | 'claim.concepts'
  | 'claim.bench'
  | 'claim.save'
  | 'claim.switch'
  | 'claim.delete'
  | 'claim.undelete'
>;

/** Bundled claims never begin like it. */
const prefix = 'own-';
/** Each claim costs a little in every sentence that is read. */
const mostClaims = 60;
/** Where a deleted claim waits to be brought back; the browser forgets it when it closes. */
const binOf = (id: string) => `deleted-claim:${id}`;

const gone = () => new Error(browser.i18n.getMessage('own_claim_gone'));

async function ownClaim(shelf: Shelf, id: string): Promise<OwnClaim> {
  const found = (await (await shelf.store()).ownClaims()).find((own) => own.id === id);
  if (found === undefined) throw gone();
  return found;
}

/** Everything that was read is read again with the claims as they are now. */
async function spread(shelf: Shelf): Promise<void> {
  await shelf.readAgain();
  await orderAll({ order: 'again' });
}

async function keep(shelf: Shelf, own: OwnClaim): Promise<void> {
  await (await shelf.store()).saveOwnClaim(own);
  await spread(shelf);
}

async function problemsOf(shelf: Shelf, draft: ClaimDraft) {
  const names = conceptNames((await shelf.parts()).claims);
  return draftProblems(draft, (name) => names.has(name));
}

async function saveDraft(shelf: Shelf, id: string | null, draft: ClaimDraft): Promise<string> {
  const claims = await (await shelf.store()).ownClaims();
  const known = claims.find((own) => own.id === id);
  if (id !== null && known === undefined) throw gone();
  if (known === undefined && claims.length >= mostClaims) {
    throw new Error(browser.i18n.getMessage('own_claims_many', String(mostClaims)));
  }
  const own = known ?? { id: prefix + crypto.randomUUID(), on: true, made: new Date().toISOString() };
  await keep(shelf, { ...own, claim: claimOf(own.id, draft) });
  return own.id;
}

async function undelete(shelf: Shelf, id: string): Promise<void> {
  const key = binOf(id);
  const own = (await browser.storage.session.get(key))[key] as OwnClaim | undefined;
  if (own === undefined) throw gone();
  await keep(shelf, own);
  await browser.storage.session.remove(key);
}

/** What the options page may ask of the reader's own claims. */
export function claimRequests(shelf: Shelf): ClaimRequests {
  return {
    'claim.own': async () =>
      (await (await shelf.store()).ownClaims()).map(({ id, on, claim }) => ({
        id,
        on,
        text: claim.text,
        draft: draftOf(claim),
      })),
    'claim.propose': async ({ text }) =>
      proposeDraft(text, { ...(await shelf.parts()), file: await packagedProposal() }),
    'claim.concepts': async () => knownConcepts((await shelf.parts()).claims),
    'claim.bench': (draft) => benchClaim(shelf, draft),
    'claim.save': async ({ id, draft }) => {
      const problems = await problemsOf(shelf, draft);
      return problems.length > 0 ? { id: null, problems } : { id: await saveDraft(shelf, id, draft), problems };
    },
    'claim.switch': async ({ id, on }) => {
      await keep(shelf, { ...(await ownClaim(shelf, id)), on });
      return { id, on };
    },
    'claim.delete': async ({ id }) => {
      const own = await ownClaim(shelf, id);
      await browser.storage.session.set({ [binOf(id)]: own });
      await (await shelf.store()).removeOwnClaim(id);
      await spread(shelf);
      return { id };
    },
    'claim.undelete': async ({ id }) => {
      await undelete(shelf, id);
      return { id };
    },
  };
}
