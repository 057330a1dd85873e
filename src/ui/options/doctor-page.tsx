import { type Say, sayCount, useSay } from '#view';
import { useEffect, useState } from 'preact/hooks';
import { type Ask, useDeed, useDesk, useProblemSentence } from './desk.ts';

/** A check in words, and whether all is well. */
type Finding = { readonly text: string; readonly isWell: boolean };

/** Looks whether everything works, and says so in sentences. */
export function DoctorPage() {
  const say = useSay();
  const { refresh } = useDesk();
  return (
    <>
      <h1 tabIndex={-1}>{say('options_doctor')}</h1>
      <p>{say('options_doctor_lead')}</p>
      <Findings />
      <p class="actions">
        <button type="button" onClick={refresh}>
          {say('options_check_again')}
        </button>
      </p>
      <Persistence />
    </>
  );
}

function Findings() {
  const say = useSay();
  const { ask, version } = useDesk();
  const sentence = useProblemSentence();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  useEffect(() => {
    let isStale = false;
    examine(ask, say).then(
      (found) => isStale || setFindings(found),
      (error: unknown) =>
        isStale || setFindings([{ text: say('options_check_database_bad', sentence(error)), isWell: false }]),
    );
    return () => {
      isStale = true;
    };
  }, [ask, say, sentence, version]);
  return (
    <ul class="rows findings" aria-live="polite">
      {findings.map(({ text, isWell }) => (
        <li key={text} class={isWell ? '' : 'problem'} data-well={isWell}>
          {say(isWell ? 'options_well' : 'options_not_well')}: {text}
        </li>
      ))}
    </ul>
  );
}

async function examine(ask: Ask, say: Say): Promise<Finding[]> {
  const began = performance.now();
  const articles = await ask('corpus.list', {});
  const ms = Math.round(performance.now() - began);
  const [claims, { bundled, own }, sites] = await Promise.all([
    ask('claim.list', {}),
    ask('lexicon.list', {}),
    ask('site.list', {}),
  ]);
  const framings = claims.reduce((sum, known) => sum + known.framings.length, 0);
  const samples = articles.filter((article) => article.origin === 'bundle').length;
  const off = articles.filter((article) => !article.on).length;
  return [
    { text: say('options_check_database', ms), isWell: true },
    { text: say('options_check_articles', articles.length, samples, off), isWell: articles.length > 0 },
    { text: say('options_check_claims', claims.length, framings), isWell: claims.length > 0 },
    { text: say('options_check_terms', bundled.length, own.length), isWell: bundled.length > 0 },
    { text: sayCount(say, 'options_check_sites', sites.length), isWell: true },
  ];
}

/** Whether the browser may clear our data by itself when the disk is full, with the button that asks it not to. */
function Persistence() {
  const say = useSay();
  const { version } = useDesk();
  const { isBusy, act } = useDeed();
  const [isKept, setKept] = useState<boolean>();
  useEffect(() => {
    navigator.storage?.persisted().then(setKept, () => setKept(undefined));
  }, [version]);
  const persist = () =>
    act(async () => ({
      text: say((await navigator.storage.persist()) ? 'options_persist_granted' : 'options_persist_refused'),
    }));
  if (isKept === undefined) return <p>{say('options_persist_unknown')}</p>;
  if (isKept) return <p data-well="true">{say('options_persisted')}</p>;
  return (
    <section aria-labelledby="persistence">
      <h2 id="persistence">{say('options_persistence')}</h2>
      <p>{say('options_not_persisted')}</p>
      <p class="actions">
        <button type="button" disabled={isBusy} onClick={() => void persist()}>
          {say('options_persist')}
        </button>
      </p>
    </section>
  );
}
