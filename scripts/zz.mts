import { readFileSync, readdirSync, statSync } from "node:fs"; import { join } from "node:path";
const walk=(d:string):string[]=>readdirSync(d).flatMap(n=>{const p=join(d,n);return statSync(p).isDirectory()?walk(p):[p]});
const want=process.argv[2]!;
const files=["exports","openalex"].flatMap(d=>walk("/work/shared/data/"+d)).filter(f=>!/README|\.md$/i.test(f)).map(f=>({f,b:readFileSync(f)}));
const libs=await Promise.all(["/tmp/base","/work/main"].map(async R=>({R,readSource:(await import(`${R}/src/pipeline/sources/read-source.ts`)).readSource,expand:(await import(`${R}/src/pipeline/sources/open/expand.ts`)).expand,so:(await import(`${R}/src/pipeline/source.ts`)).sourceOfBytes,o:(await import(`${R}/src/pipeline/options.ts`)).defaultOptions})));
const opened:any[]=[];
for(const L of libs) for(const {f,b} of files) try{ for await(const o of L.expand(L.so(f,b))){const r=await L.readSource(o,0,L.o,{progress(){}}); const k=(r.kind??r.account?.kind??r.reader?.kind); if(k===want) opened.push([L,o]);}}catch{}
const t:any={};
for(let i=0;i<+(process.argv[3]??100);i++) for(const L of libs){const s=performance.now();for(const [M,o] of opened) if(M===L) await L.readSource(o,0,L.o,{progress(){}});(t[L.R]??=[]).push(performance.now()-s)}
const R=Object.keys(t).map(R=>[Math.min(...t[R]),t[R].sort((a:number,b:number)=>a-b)[t[R].length>>1]]);
console.log(want,opened.length/2,R.map(r=>r.map((x:any)=>x.toFixed(1)).join("/")).join("  "),(R[1]![0]/R[0]![0]).toFixed(2),(R[1]![1]/R[0]![1]).toFixed(2));
