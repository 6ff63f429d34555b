// Tests of everything with a DOM, in a real browser, on the output of `tsc -b`; DOM-less packages run under `node --test`.
// One package:  npx wtr --files 'packages/session-pane/dist-test/**/*.test.js'
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { ciReporter } from './packages/testing/scripts/ci-reporter.mjs';
import { ensureBrowser } from './packages/testing/scripts/ensure-browser.mjs';
import { mediaPlugin } from './packages/testing/scripts/media-plugin.mjs';
import { vendorPlugin } from './packages/testing/scripts/vendor.mjs';

const browser = await ensureBrowser();
const withoutDom = ['core', 'session-bus', 'assist', 'contact-center'];

export default {
  files: [
    'packages/*/dist-test/**/*.test.js',
    ...withoutDom.map((name) => `!packages/${name}/dist-test/**`),
    'packages/contact-center/dist-test/browser/**/*.test.js',
  ],
  hostname: '127.0.0.1',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { ui: 'bdd', timeout: 30_000, forbidOnly: Boolean(process.env.CI) } },
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: browser.path, args: browser.args, env: { ...process.env, ...browser.env } },
      // A context per page: in one shared window only the front tab gets keyboard and mouse, and files that run at once
      // would share storage, BroadcastChannel and locks.
      createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
    }),
  ],
  plugins: [vendorPlugin(), a11ySnapshotPlugin(), mediaPlugin()],
  coverage: process.argv.includes('--coverage'),
  coverageConfig: { include: ['packages/*/dist/**/*.js', 'packages/*/src/**/*.ts'], reportDir: 'coverage', reporters: ['text-summary', 'lcovonly'] },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), ciReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
};
