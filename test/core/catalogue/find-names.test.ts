import { describe, expect, test } from 'vitest';
import { nameFinder } from '../../../src/core/catalogue/find-names.ts';

const find = nameFinder(
  [
    'incident',
    'service',
    'service management system',
    'configuration item',
    'CI',
    'SMS',
    'policy',
    'process',
    'request for change',
    'organization',
    'non-repudiation',
    'conformity',
    'risk',
  ].map(name => [name, name] as const),
);

const found = (text: string): readonly string[] =>
  find(text).map(({ start, end, value }) => `${text.slice(start, end)}: ${value}`);

describe('a name is found', () => {
  test.each([
    ['as it is', 'An incident is logged.', ['incident: incident']],
    [
      'in plural',
      'Incidents, policies and processes.',
      ['Incidents: incident', 'policies: policy', 'processes: process'],
    ],
    ['in capitals', 'INCIDENT', ['INCIDENT: incident']],
    ['with an apostrophe behind it', 'the service’s owner', ['service: service']],
    ['over a line break', 'a configuration\nitem', ['configuration\nitem: configuration item']],
    ['with a hyphen between its words', 'a configuration-item', ['configuration-item: configuration item']],
    [
      'with its hyphen, or without',
      'non-repudiation, non repudiation',
      ['non-repudiation: non-repudiation', 'non repudiation: non-repudiation'],
    ],
    ['in plural before a preposition', 'Requests for change', ['Requests for change: request for change']],
    ['in British spelling', 'our organisations', ['organisations: organization']],
    ['as an abbreviation', 'Each CI, and all CIs; the SMS', ['CI: CI', 'CIs: CI', 'SMS: SMS']],
    ['beside another with a stroke', 'process/service', ['process: process', 'service: service']],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  test('the longer one, where two begin at one place', () => {
    expect(found('Our service management system is a service.')).toEqual([
      'service management system: service management system',
      'service: service',
    ]);
  });

  test('the shorter one, where the longer one is broken off', () => {
    expect(found('service management, system')).toEqual(['service: service']);
  });
});

test.each([
  ['part of a word', 'incidental, microservice'],
  ['what a hyphen makes another word of', 'self-service, non-conformity, risk-based, un‑risk'],
  ['a file, a tag or an identifier', 'policy.md, #incident, process_id, incident@example.com'],
  ['an abbreviation in small letters', 'ci, sms'],
  ['nothing', ''],
])('%s is no name', (_, text) => expect(found(text)).toEqual([]));
