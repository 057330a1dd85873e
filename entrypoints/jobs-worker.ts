import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startJobs } from '#jobs';

export default defineUnlistedScript(() => startJobs());
