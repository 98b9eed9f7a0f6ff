import { useEffect, useState } from "react";
import { createLatest } from "../../lib/latest.ts";
import type { OpenAtlas } from "../../worker/owner.ts";
import type { Answered, Asked, QuestionName } from "../../worker/questions.ts";
import { groupingOf, useStore } from "./store.ts";

/** What was answered, to what, about which corpus. */
interface Got<R> {
  corpus: OpenAtlas | null;
  key: string | null;
  answer: R | undefined;
  error: Error | null;
}

/**
 * The worker's answer to a question about the corpus on the screen; undefined until there is one, and while nothing (null) is
 * asked. While another question of the same kind is under way the last answer stays, `stale`. A failure is thrown, for the
 * boundary to show.
 */
export function useAnswer<Q extends QuestionName>(
  question: Q,
  asked: Asked<Q> | null,
): { answer: Answered<Q> | undefined; stale: boolean } {
  const corpus = useStore((state) => state.corpus);
  const network = useStore(({ view }) => view.network);
  const resolution = useStore(({ view }) => view.resolution);
  const owner = useStore(({ view }) => view.owner);
  const layout = useStore(({ view }) => view.layout);
  const text = asked === null ? null : JSON.stringify(asked);
  const seen = groupingOf({ network, resolution, owner, layout });
  const key = text === null ? null : `${seen ? JSON.stringify(seen) : ""}${text}`;
  const [got, setGot] = useState<Got<Answered<Q>>>({
    corpus: null,
    key: null,
    answer: undefined,
    error: null,
  });
  useEffect(() => {
    if (!corpus || key === null || text === null) return undefined;
    const latest = createLatest<Answered<Q>>(
      (answer) => setGot({ corpus, key, answer, error: null }),
      (error) => setGot({ corpus, key, answer: undefined, error: toError(error) }),
    );
    const wanted = JSON.parse(text) as Asked<Q>; // safe: the text was written from what is asked
    latest.wait(corpus.ask(question, wanted, groupingOf({ network, resolution, owner, layout })));
    return () => latest.forget();
  }, [corpus, question, key, text, network, resolution, owner, layout]);
  if (key === null || got.corpus !== corpus) return { answer: undefined, stale: false };
  if (got.error && got.key === key) throw got.error;
  return { answer: got.answer, stale: got.key !== key };
}

const toError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
