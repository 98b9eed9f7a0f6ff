import { createCrew, type Crew, type Hire } from "../../src/pipeline/crew/crew.ts";
import { createServer } from "../../src/pipeline/crew/serve.ts";

/** A crew without threads: what goes to a hand and back is copied as between threads, and hands answer in turns. */
export function createCopyingCrew(size: number): { crew: Crew; hired: () => number; ended: () => number } {
  let [hired, ended] = [0, 0];
  const hire: Hire = (report) => {
    hired++;
    const serve = createServer((said) => report(structuredClone(said)));
    return {
      send: (order) => void Promise.resolve(structuredClone(order)).then(serve),
      end: () => void ended++,
    };
  };
  return { crew: createCrew(size, hire), hired: () => hired, ended: () => ended };
}
