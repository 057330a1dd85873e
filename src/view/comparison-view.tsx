import { useId, useRef, useState } from 'preact/hooks';
import type { Comparison, TakenOut } from '#framing';
import type { ComparisonActs } from './acts.ts';
import { claimText } from './claim-text.ts';
import { CopyButton } from './copy-button.tsx';
import type { Listed } from './listed.ts';
import { comparisonMarkdown } from './markdown.ts';
import { MissingList } from './missing.tsx';
import type { RowOrder } from './order.ts';
import { PageSentences } from './page-sentences.tsx';
import { RowGroup } from './row-group.tsx';
import { useSay } from './say.tsx';
import { shortText, StanceStrip } from './stance-strip.tsx';
import { silentLines } from './silent-line.ts';
import type { Sought } from './use-sought.ts';
import { TakenList, useLatestTaken } from './taken-list.tsx';
import { useListed } from './use-listed.ts';
import { Why } from './why.tsx';

type ComparisonViewProps = {
  readonly comparison: Comparison;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly acts: ComparisonActs;
};

/** One claim of the page: a line that opens to the page's own sentence and, beside it, how the other sources put it. */
export function ComparisonView({ comparison, isOpen, onToggle, acts }: ComparisonViewProps) {
  const say = useSay();
  const id = useId();
  const { claim, stance } = comparison;
  const rootRef = useRef<HTMLLIElement>(null);
  const listed = useListed(comparison);
  const placed = new Set(listed.gone.values());
  const isOurs = ({ key }: TakenOut) => key.claim === claim.id;
  useLatestTaken(rootRef, isOurs);
  return (
    <li ref={rootRef} class={isOpen ? 'claim claim-open' : 'claim'} data-claim={claim.id} data-page-stance={stance}>
      <h3>
        <button type="button" class="claim-head" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          <svg class="icon claim-turn" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M6 3.5L10.5 8 6 12.5" />
          </svg>
          <span class="claim-text">{claimText(claim)}</span>
          <span class="claim-sum">
            <StanceStrip comparison={comparison} /> <span class="meta claim-short">{shortText(say, comparison)}</span>
          </span>
        </button>
      </h3>
      <div class="claim-body" id={id} hidden={!isOpen}>
        <PageSentences sentences={listed.sentences} gone={listed.gone} jump={acts.jump} />
        <Groups comparison={comparison} listed={listed} acts={acts} />
        <TakenList holds={(taken) => isOurs(taken) && !placed.has(taken)} />
        <ClaimFoot comparison={comparison} acts={acts} />
      </div>
    </li>
  );
}

type PartProps = { readonly comparison: Comparison; readonly acts: ComparisonActs };

function Groups({ comparison, listed, acts }: PartProps & { readonly listed: Listed }) {
  const say = useSay();
  const [order, setOrder] = useState<RowOrder>('contrast');
  const [sought, setSought] = useState<Sought>();
  const { differently, turned, same, gone } = listed;
  const isContrasted = differently.length + turned.length > 0;
  const shared = { order, acts, sought, gone };
  const show = (framing: string) => setSought((last) => ({ framing, turn: (last?.turn ?? 0) + 1 }));
  return (
    <>
      <RowGroup title={say('claim_differently')} rows={differently} {...shared} isFolded={false}>
        {differently.length > 1 && <OrderChoice order={order} onChange={setOrder} />}
      </RowGroup>
      <RowGroup title={say('claim_turned')} rows={turned} {...shared} isTurned isFolded={false} />
      <RowGroup title={say('claim_same')} rows={same} {...shared} isFolded={isContrasted} />
      {isContrasted || same.length > 0 ? null : <p class="claim-none">{say('claim_none')}</p>}
      <MissingList comparison={comparison} show={show} />
      {silentLines(say, comparison.silent).map((line) => (
        <p key={line} class="claim-silent meta">
          {line}
        </p>
      ))}
    </>
  );
}

function OrderChoice({ order, onChange }: { readonly order: RowOrder; readonly onChange: (order: RowOrder) => void }) {
  const say = useSay();
  const orders: readonly RowOrder[] = ['contrast', 'date'];
  return (
    <fieldset class="order" aria-label={say('claim_order')}>
      {orders.map((one) => (
        <button key={one} type="button" class="link-button" aria-pressed={one === order} onClick={() => onChange(one)}>
          {say(`claim_by_${one}`)}
        </button>
      ))}
    </fieldset>
  );
}

function ClaimFoot({ comparison, acts }: PartProps) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="claim-foot">
      <p class="actions">
        <button type="button" class="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say('claim_why')}
        </button>
        <CopyButton name={say('claim_copy')} text={() => comparisonMarkdown(say, comparison)} copy={acts.copy} />
      </p>
      {isOpen && <Why comparison={comparison} />}
    </div>
  );
}
