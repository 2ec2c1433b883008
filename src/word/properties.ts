import type { Package, Relationship } from './package.ts';
import type { WordProperties } from './types.ts';
import { childOf, childrenOf, textIn } from './xml.ts';

/** What a document says of itself (ECMA-376-2, 10; custom properties: ECMA-376-1, 22.3). */
export async function readProperties(
  archive: Package,
  relationships: readonly Relationship[],
  language: string | null,
): Promise<WordProperties> {
  const xmlOf = async (type: string) => {
    const target = relationships.find((one) => one.type === type)?.target;
    return target === undefined ? undefined : ((await archive.xml(target)) ?? undefined);
  };
  const core = (await xmlOf('core-properties')) ?? (await xmlOf('coreProperties'));
  const custom = (await xmlOf('custom-properties')) ?? (await xmlOf('customProperties'));
  const said = (name: string): string | null => {
    const child = childOf(core, name);
    const text = child === undefined ? '' : textIn(child).replace(/\s+/g, ' ').trim();
    return text === '' ? null : text;
  };
  return {
    title: said('dc:title'),
    subject: said('dc:subject'),
    creator: said('dc:creator'),
    language: said('dc:language') ?? language,
    custom: new Map(
      childrenOf(custom, 'custom:property').map((property) => [
        property.attributes['name'] ?? '',
        textIn(property),
      ]),
    ),
  };
}
