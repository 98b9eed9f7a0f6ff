import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  decisions as schema,
  noDecisions,
  type Decision,
  type Decisions,
} from "../../../src/model/decision.ts";
import { defaultOptions } from "../../../src/model/options.ts";
import type { OpenAtlas } from "../../../src/worker/owner.ts";

/** A job that was begun: with what, and how it ends. */
interface Begun {
  decisions: Decisions;
  cancelled: boolean;
  end: (atlas: OpenAtlas) => void;
  fail: (error: Error) => void;
}
const begun: Begun[] = [];
vi.mock("../../../src/worker/client.ts", () => ({
  openAt: () => new Promise(() => undefined),
  startJob: (_: unknown, { decisions }: { decisions: Decisions }) => {
    let own: Begun | undefined;
    const result = new Promise((resolve, reject) => {
      own = {
        decisions,
        cancelled: false,
        end: (atlas) => resolve({ atlas, built: true }),
        fail: reject,
      };
      begun.push(own);
    });
    return { result, cancel: () => own && (own.cancelled = true) };
  },
}));

const { decide, followOtherTabs, forget, takeBackDecision } =
  await import("../../../src/explorer/state/decide.ts");
const { openFiles } = await import("../../../src/explorer/state/jobs.ts");
const { useStore } = await import("../../../src/explorer/state/store.ts");

const built = (decisions: Decisions, papers = 29): OpenAtlas =>
  ({
    overview: {
      recipe: { sources: [{ sha256: "a" }], options: defaultOptions, decisions },
      notices: [],
      networks: [{ name: "people", layouts: [] }],
      sources: [],
      sizes: { papers, people: 1 },
    },
    ask: () => Promise.resolve(null),
    close: () => undefined,
  }) as unknown as OpenAtlas; // safe: no more of it is looked at
const noise = (...of: string[]): Decision => ({ about: "topic", decide: "noise", of });
const settled = () => new Promise((resolve) => void setTimeout(resolve));

const listeners = new Map<string, (event: { key: string }) => void>();
beforeEach(() => {
  begun.length = 0;
  const store = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    key: (n: number) => [...store.keys()][n] ?? null,
    get length() {
      return store.size;
    },
  });
  vi.stubGlobal("location", { search: "", pathname: "/", href: "http://localhost/" });
  vi.stubGlobal("history", { pushState: () => undefined, replaceState: () => undefined });
  listeners.clear();
  vi.stubGlobal("window", {
    addEventListener: (name: string, listen: (event: { key: string }) => void) => listeners.set(name, listen),
  });
  useStore.setState({
    corpus: built(noDecisions),
    decisions: noDecisions,
    kept: noDecisions,
    began: noDecisions,
    decided: { done: [], undone: [] },
    given: { files: [], options: {} },
    job: null,
    message: null,
  });
});

describe("what is decided", () => {
  it("is followed at once, and the picture is that of the latest", async () => {
    decide(noise("x"));
    await settled();
    decide(noise("y"));
    await settled();
    expect(begun.map(({ cancelled, decisions: { made } }) => [cancelled, made.length])).toEqual([
      [true, 1],
      [false, 2],
    ]);
    begun[1]?.end(built(begun[1].decisions));
    await settled();
    expect(useStore.getState().corpus?.overview.recipe.decisions.made).toHaveLength(2);
    expect(useStore.getState().job).toBeNull();
  });

  it("ends the job that follows what was taken back", async () => {
    decide(noise("x"));
    await settled();
    takeBackDecision("undo");
    await settled();
    expect(begun.map(({ cancelled }) => cancelled)).toEqual([true]);
    expect(useStore.getState().job).toBeNull();
    takeBackDecision("redo");
    await settled();
    expect(begun).toHaveLength(2);
    forget(noise("x"));
    await settled();
    expect(begun.map(({ cancelled }) => cancelled)).toEqual([true, true]);
    expect(useStore.getState().decisions.made).toEqual([]);
  });

  it("meets what another tab decides about the same sources, and undoing takes back one's own alone", async () => {
    followOtherTabs();
    decide(noise("here"));
    const [key = ""] = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n) ?? "");
    const kept = JSON.parse(localStorage.getItem(key) ?? "") as { decisions: Decisions };
    kept.decisions.made.push(noise("there"));
    localStorage.setItem(key, JSON.stringify(kept));
    listeners.get("storage")?.({ key });
    const labels = () => useStore.getState().decisions.made.map((one) => [one.of].flat(2)[0]);
    expect(labels()).toEqual(["here", "there"]);
    takeBackDecision("undo");
    expect(labels()).toEqual(["there"]);
    takeBackDecision("redo");
    expect(labels()).toEqual(["here", "there"]);
    listeners.get("storage")?.({ key: "something else" });
    expect(labels()).toEqual(["here", "there"]);
    await settled();
    expect(begun.at(-1)?.decisions.made).toHaveLength(2);
  });

  it("does not lose what another tab kept a moment before", () => {
    decide(noise("here"));
    const [key = ""] = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n) ?? "");
    const kept = JSON.parse(localStorage.getItem(key) ?? "") as { decisions: Decisions };
    kept.decisions.made.push(noise("there"));
    localStorage.setItem(key, JSON.stringify(kept));
    decide(noise("again"));
    expect(useStore.getState().decisions.made).toHaveLength(3);
    expect(JSON.parse(localStorage.getItem(key) ?? "")).toMatchObject({
      decisions: useStore.getState().decisions,
    });
  });

  it("waits for a file that is being opened, and is followed when that fails", async () => {
    openFiles([{ name: "a.bib", file: new File(["x"], "a.bib") }]);
    decide(noise("x"));
    await settled();
    expect(begun.map(({ cancelled }) => cancelled)).toEqual([false]);
    expect(useStore.getState().job?.title).toBe("a.bib");
    begun[0]?.fail(new Error("no such thing"));
    await settled();
    expect(begun).toHaveLength(2);
    expect(useStore.getState().message?.text).toBe("no such thing");
  });

  it("is gathered in large corpora", async () => {
    useStore.setState({ corpus: built(noDecisions, 11_434) });
    decide(noise("x"));
    await settled();
    expect(begun).toEqual([]);
    expect(useStore.getState().decisions).toEqual(schema.parse({ made: [noise("x")], madeOn: ["a"] }));
  });

  it("says so where the browser keeps nothing", async () => {
    vi.stubGlobal("localStorage", undefined);
    useStore.setState({ corpus: built(noDecisions, 11_434) });
    decide(noise("x"));
    await settled();
    expect(useStore.getState().message?.text).toContain("keeps nothing");
  });
});
