import { executeServerCommand } from '@web/test-runner-commands';

/**
 * Emulates CSS media features in the test's page, such as `{ 'forced-colors': 'active' }`; `{}` ends it. False where the
 * browser cannot.
 */
export async function emulateMedia(features: Readonly<Record<string, string>>): Promise<boolean> {
  const answer: { emulated: boolean } = await executeServerCommand('session-desk:media', features);
  return answer.emulated;
}
