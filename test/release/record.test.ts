import { describe, expect, test } from 'vitest';
import { frozenFolder, recordFile, recordJson, releaseRecordSchema } from '../../src/release/record.ts';
import { frozenFile, madeRecord } from './made-record.ts';

/** As it comes from its file, where anything may stand. */
const accepts = (changes: Readonly<Record<string, unknown>>): boolean =>
  releaseRecordSchema.safeParse({ ...JSON.parse(recordJson(madeRecord('1.9'))), ...changes }).success;

describe('a record', () => {
  const { source } = madeRecord('1.9');
  const open = { text: 'Hvem ringer?', file: 'card.md', line: 3 };

  test.each<Record<string, unknown>>([
    {},
    { language: 'en' },
    { version: '1.9.12', previous: '1.8', mendedBy: '1.10' },
    { changes: [] },
    { source: { ...source, commit: 'a'.repeat(64) } },
    { openPoints: [open, { ...open, line: null }], acceptedBecause: 'Det haster', approvedBy: 'Bo' },
    { withdrawn: { date: '2026-11-28', reason: 'Forkert nummer' } },
    { files: [frozenFile('a.html', { kind: 'page' }), frozenFile('a.csv', { kind: 'orders' })] },
  ])('may have %j', (changes) => {
    expect(accepts(changes)).toBe(true);
  });

  test.each<Record<string, unknown>>([
    { document: '' },
    { title: '' },
    { language: 'de' },
    { version: '1.9-beta' },
    { version: null },
    { date: '20-11-2026' },
    { previous: 'først' },
    { changes: [''] },
    { source: { ...source, commit: '1'.repeat(39) } },
    { source: { ...source, commit: '1'.repeat(65) } },
    { source: { ...source, commit: 'g'.repeat(40) } },
    { source: { ...source, tag: '' } },
    { source: { ...source, sha256: '2'.repeat(63) } },
    { source: { ...source, sha256: '2'.repeat(65) } },
    { source: { ...source, sha256: 'G'.repeat(64) } },
    { source: { ...source, branch: 'main' } },
    { openPoints: [{ ...open, line: 1.5 }] },
    { openPoints: [{ ...open, more: '' }] },
    { openPoints: [{ text: 'Hvem ringer?' }] },
    { acceptedBecause: '' },
    { approvedBy: '' },
    { files: [] },
    { files: [frozenFile('')] },
    { files: [frozenFile('a.html', { sha256: '' })] },
    { files: [{ ...frozenFile('a.html'), kind: 'draft' }] },
    { files: [{ ...frozenFile('a.html'), title: 'Lynkort' }] },
    { withdrawn: { date: 'i dag', reason: 'Forkert nummer' } },
    { withdrawn: { date: '2026-11-28', reason: '' } },
    { withdrawn: { date: '2026-11-28' } },
    { mendedBy: 'snart' },
    { note: '' },
  ])('may not have %j', (changes) => {
    expect(accepts(changes)).toBe(false);
  });

  test('stands beside the folder of its files, and is read by people and git line by line', () => {
    expect(recordFile('card', '1.9')).toBe('released/card/1.9.json');
    expect(frozenFolder('card', '1.9')).toBe('released/card/1.9');
    expect(recordJson(madeRecord('1.9'))).toMatch(/^\{\n {2}"document": "card",\n[\s\S]*\n\}\n$/);
  });
});
