import type { Notice } from "../../../model/notice.ts";
import type { SearchedText } from "../texts.ts";
import { furnitureByForm, type Stretch } from "./by-form.ts";
import { furnitureByGlue } from "./by-glue.ts";
import { furnitureByRepetition } from "./by-repetition.ts";

/** Texts in which topics are found, without what their journals put around them, and what was left out. */
export interface FurnitureFound {
  texts: SearchedText[][];
  notices: Notice[];
}

/** So much of what was left out is told of a paper. */
const LONGEST_EXAMPLE = 120;

/**
 * Takes furniture out of abstracts before topics are found: copyright lines, labels of structured abstracts, menus and boxes of
 * web pages. Each of its characters becomes a full stop, so that all places stay where they are, and no phrase goes across.
 */
export function withoutFurniture(texts: readonly (readonly SearchedText[])[]): FurnitureFound {
  const abstracts = texts.map(
    (own) => own.find(({ field, given }) => field === "abstract" && !given)?.text ?? "",
  );
  const repeated = furnitureByRepetition(abstracts);
  const items: Notice["items"] = [];
  const masked = texts.map((own, paper) =>
    own.map((text) => {
      if (text.field !== "abstract" || text.given) return text;
      const stretches = merged([
        ...furnitureByForm(text.text),
        ...furnitureByGlue(text.text),
        ...(repeated[paper] ?? []),
      ]);
      const [longest] = stretches
        .filter(({ start, end }) => !isLabel(text.text.slice(start, end)))
        .sort((a, b) => b.end - b.start - (a.end - a.start));
      if (longest)
        items.push({
          paper: text.paper,
          text: `"${text.text.slice(longest.start, longest.end).slice(0, LONGEST_EXAMPLE)}"`,
        });
      return stretches.length === 0 ? text : { ...text, text: masking(text.text, stretches) };
    }),
  );
  return { texts: masked, notices: items.length === 0 ? [] : [noticeOf(items)] };
}

/** Labels of structured abstracts are no news. */
const isLabel = (text: string) => /^[\p{L} ]+[:.]?$/u.test(text) && text.length < 25;

function noticeOf(items: Notice["items"]): Notice {
  return {
    code: "furniture-left-out",
    kind: "repaired",
    title: "Copyright lines and page furniture in abstracts",
    message:
      "What journals put around an abstract, such as copyright lines, menus and boxes for sharing, is shown with it, but no topics are found in it.",
    count: items.length,
    items,
  };
}

/** Stretches in their order, those that overlap or touch as one. */
function merged(stretches: Stretch[]): Stretch[] {
  const sorted = stretches.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Stretch[] = [];
  for (const one of sorted) {
    const last = joined.at(-1);
    if (last && one.start <= last.end + 1) last.end = Math.max(last.end, one.end);
    else joined.push({ ...one });
  }
  return joined;
}

function masking(text: string, stretches: readonly Stretch[]): string {
  let from = 0;
  let masked = "";
  for (const { start, end } of stretches) {
    masked += text.slice(from, start) + ".".repeat(end - start);
    from = end;
  }
  return masked + text.slice(from);
}
