// A reporter for `node --test`: failures in full, what tests print, and the closing line that every part of `npm test` has.
import { relative } from 'node:path';

const counts = { passed: 0, failed: 0, skipped: 0 };

function failure({ name, file, line, details }) {
  const { cause = details.error } = details.error;
  const text = String(cause?.stack ?? cause?.message ?? cause).split('\n').filter((row) => !/^\s+at .*(node:internal|\/faults\.mjs)/.test(row)).join('\n');
  const place = file ? ` (${relative(process.cwd(), file)}${line ? `:${line}` : ''})` : '';
  return `✗ ${name}${place}\n${text.replaceAll(/^/gm, '    ')}\n`;
}

/** A suite fails because of its tests, which were counted; a hook of it that fails is a failure of its own. */
const isCounted = ({ details }) => details.type !== 'suite' || (details.error && details.error.failureType !== 'subtestsFailed');

export default async function* reporter(source) {
  for await (const { type, data } of source) {
    if (type === 'test:pass' && data.details.type !== 'suite') {
      if (data.skip !== undefined || data.todo !== undefined) {
        counts.skipped++;
        yield `skipped: ${data.name}${typeof data.skip === 'string' ? ` (${data.skip})` : ''}\n`;
      } else if (data.nesting === 0 && data.name.endsWith('.js') && data.file?.endsWith(data.name)) {
        counts.failed++;
        yield `✗ ${data.name} holds no test\n`;
      } else counts.passed++;
    } else if (type === 'test:fail' && isCounted(data)) {
      counts.failed++;
      yield failure(data);
    } else if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
  }
  yield `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}\n`;
}
