import { unified } from 'unified'; import remarkParse from 'remark-parse'; import remarkGfm from 'remark-gfm'; import dir from 'remark-directive'; import dl from 'remark-definition-list';
import { readFileSync } from 'node:fs';
const texts=['001','002','003'].map(f=>readFileSync(`/tmp/md/corpus/S/chapters/${f}.md`,'utf8'));
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000};
for (const [n,p] of [['plain',unified().use(remarkParse)],['gfm',unified().use(remarkParse).use(remarkGfm)],['gfm+dl',unified().use(remarkParse).use(remarkGfm).use(dl)],['gfm+dl+dir',unified().use(remarkParse).use(remarkGfm).use(dl).use(dir)]]) {
 let out=[]; for (let i=0;i<6;i++){const t=performance.now(),c=cpu(); for(const x of texts) p.parse(x); out.push((performance.now()-t).toFixed(0)+'/'+(cpu()-c).toFixed(0));} console.log(n,out.join(' '));
}
