import { topicId } from "../../src/model/ids.ts";
import type { Topic } from "../../src/model/topic.ts";

/** A topic on some papers that stands in no text. */
export function makeTopic(label: string, papers: number[], kind: Topic["kind"] = "phrase"): Topic {
  return {
    id: topicId.parse(`topic:${label}`),
    label,
    kind,
    type: null,
    forms: [label],
    papers,
    scores: [],
    broader: [],
    occurrences: [],
  };
}
