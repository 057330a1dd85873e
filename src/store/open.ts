import { reading } from './articles.ts';
import { binning } from './bin.ts';
import { connect } from './connection.ts';
import { correcting } from './corrections.ts';
import { editing } from './edits.ts';
import { lookingUp } from './lookups.ts';
import { claimKeeping } from './own-claims.ts';
import { recording } from './records.ts';
import { referring } from './reference.ts';
import { seeding } from './seed.ts';
import { rereading } from './rereading.ts';
import { settling } from './settings.ts';
import type { Store } from './store.ts';
import { termKeeping } from './terms.ts';

/** Opens the reader's database; rejects with one error where the browser gives none (its cause says why). */
export async function openStore(name = 'framelight'): Promise<Store> {
  const connection = connect(name);
  await connection.open();
  return {
    ...seeding(connection),
    ...reading(connection),
    ...editing(connection),
    ...binning(connection),
    ...lookingUp(connection),
    ...referring(connection),
    ...claimKeeping(connection),
    ...correcting(connection),
    ...termKeeping(connection),
    ...settling(connection),
    ...rereading(connection),
    ...recording(connection),
    close: connection.close,
  };
}
