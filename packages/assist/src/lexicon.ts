export { createLexiconScorer, lexiconScorer, type LexiconOptions } from './sentiment/lexicon-scorer.js';
