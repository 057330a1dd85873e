import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startGate } from '#page/gate';

// Not a content script of WXT: that would tell the page our id by an event. The manifest names this file itself.
export default defineUnlistedScript(() => startGate());
