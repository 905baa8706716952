// The rules for ESLint that are this repository's own.
import moduleState from './module-state.mjs';
import safePatterns from './safe-patterns.mjs';

export default { rules: { 'module-state': moduleState, 'safe-patterns': safePatterns } };
