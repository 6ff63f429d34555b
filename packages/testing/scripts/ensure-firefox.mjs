// Finds a Firefox for the proofs that are run in it too: $FIREFOX_PATH, an installed one, or apt's where that may install it (root on Debian or Ubuntu).
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isExecutable = (path) => { try { accessSync(path, constants.X_OK); return true; } catch { return false; } };

function installed() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => ['firefox', 'firefox-esr'].map((name) => join(folder, name)));
  return [...onPath, '/Applications/Firefox.app/Contents/MacOS/firefox'].find(isExecutable);
}

function fromApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const apt = (...given) => spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...given], { stdio: 'ignore', timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'firefox-esr') ? installed() : undefined;
}

/** Path and version of a Firefox, or why there is none. */
export function ensureFirefox() {
  const given = process.env.FIREFOX_PATH;
  if (given && !isExecutable(given)) throw new Error(`FIREFOX_PATH=${given} is not an executable`);
  const path = given ?? installed() ?? fromApt();
  if (!path) return { missing: 'no Firefox: none is installed, and apt cannot install it here; FIREFOX_PATH names one' };
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  return status === 0 ? { path, version: stdout.trim() } : { missing: `no Firefox: ${path} does not start` };
}
