/** The steps of a build that has something to do: loading them takes longer than seeing that it has not. */

export { Browsers } from '../browser/browsers.ts';
export { checkBeforeBuild } from '../check/before-build.ts';
export { isReadingWarning } from '../check/levels.ts';
export { drawDiagrams } from '../drawing/draw-diagrams.ts';
export { pathsOf } from '../plan/plan.ts';
export { planSelection } from '../plan/select.ts';
export { concerns, divide, WHOLE } from '../plan/shard.ts';
export { ArtifactMaker } from '../print/artifact-maker.ts';
export { FrozenEditions } from '../release/frozen.ts';
export { readRecords } from '../release/records.ts';
export { openWorkspace, sourcesIn } from '../workspace/workspace.ts';
export { alteredOutputs } from './altered-outputs.ts';
export { makeDocuments } from './make-documents.ts';
export { openDocuments } from './open-documents.ts';
export { publish } from './publish.ts';
export { publishPart } from './publish-part.ts';
