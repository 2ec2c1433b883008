import type { StructureTree } from '../structure/tree.ts';

/** What has a way of its own to be said, or stands in a line. */
const KNOWN =
  /^(?:H\d*|Title|L|LI|Lbl|LBody|TOC|TOCI|Table|TR|TH|TD|Caption|Figure|Formula|Form|Link|Note|FENote|Aside|BlockQuote|P|Span|Strong|Em|Code|Quote|Reference|Private)$/;

/** Gives each element of a type that nobody knows the standard one that the file maps it to (ISO 32000-1, 14.7.3). */
export function resolveRoles(tree: StructureTree): void {
  const map = tree.root.dict('RoleMap');
  if (!map) return;
  for (const element of tree.elements()) {
    const seen = new Set<string>();
    for (let role: string | undefined = element.role; role !== undefined; role = map.name(role)) {
      if (seen.has(role)) break;
      seen.add(role);
      element.role = role;
      if (KNOWN.test(role)) break;
    }
  }
}
