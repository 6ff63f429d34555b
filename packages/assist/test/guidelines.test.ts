import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLocalAssist, readGuidelines } from '@session-desk/assist';
import { going } from './talk.js';

const action = (type: string, button: string, text: string, subtext: readonly string[] = []) => ({ type, button, text, subtext });
const procedure = { instructions: ['Ask for the reason first.', 'Wrap up nicely.'], actions: [action('interaction', 'Pull up Account', 'Pull up the account with [Pull up Account]'), action('kb query', 'Validate Purchase', 'Confirm the purchase', ['User name', 'Order ID']), action('communication', 'N/A', 'Tell the customer')] };
const flows = (subflows: unknown) => ({ 'Product Defect': { description: 'refunds and returns', subflows } });

describe('the guidelines reader', () => {
  it('[AS8a] makes an article and a script of a procedure', () => {
    const { articles, scripts, problems } = readGuidelines('g.json', flows({ 'Initiate Refund': procedure }));
    assert.deepEqual(problems, []);
    assert.deepEqual(articles.map(({ id, title, summary }) => [id, title, summary]), [['guideline-product-defect-initiate-refund', 'Initiate Refund', 'Ask for the reason first.']]);
    assert.deepEqual(scripts[0]?.steps, [
      { kind: 'macro', macro: 'pull-up-account', id: 'step-1', title: 'Pull up the account with Pull up Account' },
      { kind: 'macro', macro: 'validate-purchase', id: 'step-2', title: 'Confirm the purchase', text: 'User name\nOrder ID' },
      { kind: 'text', id: 'step-3', title: 'Tell the customer' },
      { kind: 'text', id: 'close-1', title: 'Wrap up nicely.' },
    ]);
  });
  it('[AS8b] names file, path, expected and found', () => {
    const bad = { ...procedure, actions: [action('dance', 'N/A', 'x')] };
    assert.deepEqual(readGuidelines('g.json', flows({ Bad: bad })).problems, [
      { file: 'g.json', path: '$["Product Defect"].subflows["Bad"].actions[0].type', expected: 'one of interaction, kb query, faq/policy, communication', found: 'string "dance"' },
    ]);
    assert.deepEqual(readGuidelines('g.json', []).problems, [{ file: 'g.json', path: '$', expected: 'an object of flows', found: 'a list of 0' }]);
  });
  it('[AS8c] reads the others all the same', () => {
    const { articles, problems } = readGuidelines('g.json', { Broken: null, ...flows({ Bad: { instructions: 3 }, Good: procedure }) });
    assert.deepEqual([articles.map(({ title }) => title), problems.length], [['Good'], 2]);
  });
  it('[AS8d] does not throw, whatever it is given', () => {
    const anything = fc.anything();
    fc.assert(fc.property(fc.oneof(anything, fc.dictionary(fc.string(), fc.record({ description: fc.oneof(fc.string(), anything), subflows: fc.oneof(anything, fc.dictionary(fc.string(), fc.record({ instructions: anything, actions: anything }))) }))), (json) => {
      const { problems } = readGuidelines('g.json', json);
      for (const problem of problems) assert.ok(problem.file === 'g.json' && problem.path.startsWith('$') && problem.expected !== '' && problem.found !== '');
    }), { numRuns: 300 });
  });
  it('[AS8e] reads ABCD’s guidelines without a problem', async (test) => {
    const file = new URL('../../../../shared/data/abcd/guidelines.json', import.meta.url);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) {
      test.skip('SKIPPED: ../shared/data/abcd/guidelines.json is not here');
      return;
    }
    const { articles, scripts, problems } = readGuidelines('guidelines.json', JSON.parse(text));
    assert.deepEqual([articles.length, scripts.length, problems], [55, 55, []]);
    const [first] = await createLocalAssist({ articles }).searchKnowledge({ text: 'refund status' }, going);
    assert.equal(first?.title, 'Refund Status');
  });
});
