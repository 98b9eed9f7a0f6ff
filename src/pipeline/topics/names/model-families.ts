import type { NameSpan } from "./name-span.ts";
import { nameKey } from "../name-key.ts";

/** A family of models whose members are told apart by version, size and variant. */
interface Family {
  pattern: RegExp;
  /** The name is also a word or another thing: one of these must be in the text. */
  near?: RegExp;
}

const V = String.raw`\d+(?:\.\d+)?`;
const SIZE = String.raw`(?:[- ]?\d+(?:\.\d+)?[bBmM](?![\p{L}\p{N}]))?`;
const TUNED = String.raw`(?:[- ](?:Chat|Instruct|Base|it|chat|instruct|base))?`;
const LANGUAGE = /\bLLMs?\b|language model|\bGPT|OpenAI|\bGemini|\bClaude|Llama|LLaMA|DeepSeek|chatbot/u;

/**
 * The members of well-known model families in a text: GPT-4, GPT-4o, LLaMA-2-7B, Claude-3.5-Sonnet, Gemini 2.5 Pro, o3 …
 * A pattern takes the whole member, so that GPT-4 is never found in GPT-4o. Linear in the text.
 */
export function findModelFamilies(text: string): NameSpan[] {
  return FAMILIES.flatMap(({ pattern, near }) => {
    if (near && !near.test(text)) return [];
    return [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      key: nameKey(match[0]),
      type: "Model",
    }));
  });
}

const FAMILIES: readonly Family[] = [
  { pattern: whole(String.raw`GPT[- ]?(?:${V}[oV]?)(?:[- ](?:[Tt]urbo|[Mm]ini|nano|Pro|oss))*`) },
  { pattern: whole(String.raw`GPT-(?:oss|J|NeoX)(?:-\d+[bB])?`) },
  { pattern: whole(String.raw`L[Ll]a[Mm][Aa](?:[- ]?${V})?${SIZE}${TUNED}`) },
  {
    pattern: whole(String.raw`Claude(?:[- ](?:${V}|Opus|Sonnet|Haiku|Instant|Code)(?![\p{L}\p{N}]))*`),
    near: LANGUAGE,
  },
  { pattern: whole(String.raw`Gemini[- ]${V}(?:[- ](?:Pro|Flash|Ultra|Nano|Deep Think|Lite))*`) },
  { pattern: whole(String.raw`Gemini[- ](?:Pro|Flash|Ultra)`), near: LANGUAGE },
  { pattern: whole(String.raw`Qwen(?:[- ]?${V})?(?:[- ](?:VL|Coder|Max|Math|Omni))?${SIZE}${TUNED}`) },
  {
    pattern: whole(
      String.raw`Deep[Ss]eek(?:[- ](?:R\d+|V\d+(?:\.\d+)?|Coder|Chat|LLM))?(?:-Distill(?:-[\p{L}\d.]+)*)?${SIZE}`,
    ),
  },
  {
    pattern: whole(
      String.raw`Mi[sx]tral(?:[- ](?:Large|Small|Medium|Nemo))?(?:[- ]?\d+x\d+[bB])?${SIZE}${TUNED}`,
    ),
  },
  { pattern: whole(String.raw`Gemma[- ]?${V}?${SIZE}${TUNED}`), near: LANGUAGE },
  { pattern: whole(String.raw`Phi-${V}(?:-(?:mini|medium|small|vision))?`), near: LANGUAGE },
  { pattern: whole(String.raw`Grok(?:[- ]?${V})?`), near: LANGUAGE },
  { pattern: whole(String.raw`PaLM(?:[- ]?2)?|Falcon-\d+[bB]|Vicuna(?:-\d+[bB])?|DINOv?\d`) },
  { pattern: whole(String.raw`o[134](?:-(?:mini|preview|pro))?`), near: LANGUAGE },
];

/** A pattern that neither begins nor ends inside a word, nor stops before a digit that a point or hyphen joins to it. */
function whole(source: string): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}]|[\p{L}\p{N}][-.])(?:${source})(?![\p{L}\p{N}]|[-.]\p{N})`,
    "gu",
  );
}
