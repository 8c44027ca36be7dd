import { expect, test } from 'vitest';
import { showsOthers } from '../../src/vscode/schemes.ts';

// Documents of some of these cannot be made in a real VS Code, where Git is asked for them.

const uri = (scheme: string) => ({ scheme }) as Parameters<typeof showsOthers>[0];

test.each(['git', 'gitlens', 'vscode-notebook-cell', 'vscode-local-history', 'crossclause-card'])(
  'a text of the scheme %s only shows another one',
  scheme => expect(showsOthers(uri(scheme))).toBe(true),
);

test.each(['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'github'])(
  'a text of the scheme %s is one of its own',
  scheme => expect(showsOthers(uri(scheme))).toBe(false),
);
