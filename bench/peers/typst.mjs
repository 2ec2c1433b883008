// typst as a process of its own: node typst.mjs TOOLS WORKSPACE FILE PDF
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [tools, workspace, file, pdf] = process.argv.slice(2);
const require = createRequire(path.join(tools, 'package.json'));
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({ workspace });
const compiled = compiler.compile({ mainFilePath: path.join(workspace, file) });
if (compiled.hasError()) {
  compiled.printErrors();
  process.exit(1);
}
writeFileSync(pdf, compiler.pdf(compiled.result, { pdfTags: true }));
