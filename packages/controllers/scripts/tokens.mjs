// Writes tokens.css from the compiled tokens: npx tsc -b packages/controllers && node packages/controllers/scripts/tokens.mjs
import { writeFileSync } from 'node:fs';
import { tokensCss } from '../dist/looks/tokens.js';

writeFileSync(new URL('../tokens.css', import.meta.url), tokensCss());
