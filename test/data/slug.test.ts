import { expect, test } from 'vitest';
import { fold } from '../../src/data/fold.ts';
import { slugOf } from '../../src/data/slug.ts';

test.each([
  ['ÆØÅ æøå', 'aeoeaa-aeoeaa'],
  ['Mað Þór Łódź Đurđa Œuvre Straße', 'mad-thor-lodz-durda-oeuvre-strasse'],
  ['é Ö ñ', 'e-o-n'],
  ['--a  b__c--', 'a-b-c'],
  ['Москва', ''],
  ['', ''],
  ['a'.repeat(61), 'a'.repeat(60)],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
])('%j is in a file name %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test.each([
  ['Lyngby-Taarbæk', 'lyngby taarbaek'],
  ['LYNGBY – TÅRBÆK', 'lyngby taarbaek'],
  ['lyngby_taarbaek', 'lyngby taarbaek'],
  ['  Læsø  ', 'laesoe'],
  ['A\u030Arhus', 'aarhus'],
  ['-a-', 'a'],
])('%j is compared as %j', (name, folded) => {
  expect(fold(name)).toBe(folded);
});
