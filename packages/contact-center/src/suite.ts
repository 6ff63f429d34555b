export { contactCenterSuite } from './suite/contact-center-suite.js';
export type { SuiteRig, SuiteRunner } from './suite/suite-rig.js';
export { suiteDialogues } from './suite/suite-dialogues.js';
