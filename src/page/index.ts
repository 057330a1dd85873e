import { ask, isAlive, onOrder } from '#messaging/page';
import { leaveOurs, ours, pageAddress } from './ours.ts';
import { createReader, readerVersion } from './reader.ts';

/** Starts the reader in a document; where one is at work already, only a new address makes it begin again. */
export function startReader(): void {
  const before = ours('framelightReader');
  if (before?.version === readerVersion) {
    if (before.address() !== pageAddress()) before.again();
    return;
  }
  before?.leave();
  const reader = createReader({
    begin: () => ask('page.begin', {}),
    report: (report) => ask('page.report', report),
    card: (input) => ask('page.card', input),
    script: (script) => ask('page.script', { script }),
    onOrder,
    isAlive,
  });
  leaveOurs('framelightReader', reader);
  void reader.begin();
}
