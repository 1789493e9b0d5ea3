import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['target/', 'node_modules/', 'data/'] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: { ...globals.browser, angular: 'readonly' } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-implicit-globals': 'error',
      'no-var': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-unused-vars': ['error', { caughtErrors: 'none', ignoreRestSiblings: true }],
      'no-shadow': 'error',
      'no-use-before-define': ['error', { functions: false, variables: false }],
      'no-restricted-properties': ['error',
        { property: 'innerHTML', message: 'text of others becomes markup; use textContent' },
        { property: 'outerHTML', message: 'text of others becomes markup; use replaceWith' }],
      'prefer-const': 'error'
    }
  },
  { files: ['src/test/javascript/**', 'eslint.config.js'], languageOptions: { globals: globals.node } },
  // run as a whole by the browser tests
  { files: ['src/test/resources/browser/**'], languageOptions: { sourceType: 'script' }, rules: { 'no-unused-vars': 'off', 'no-implicit-globals': 'off' } }
];
