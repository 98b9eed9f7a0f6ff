import type { Stretch } from "./by-form.ts";

/** Words that stand on the pages of journals around an abstract, also run together with others. */
export const TELLING =
  /copyright|©|\bissn\b|\bfacebook|\btwitter|\btweet\b|linkedin|\brss\b|\bmailing\b|mailchimp|subscribe|\bcookies?\b|\bsign ?in\b|\blog ?in\b|full-?text|\bpdf|pdf\b|download|citation|\bcite\b|permission|reprints|\bsharesh|favou?rites|scholar\b|crossref|refworks|endnote|bibtex|mendeley|zotero|easybib|publication\b|homelatest|\beditors|\bexport|\bpreview\b|volumeabout|authors?rights|\bclick\b|check ?box|\bbutton\b|https?:|\bdoi\b|online\b/iu;
/** So many words of a passage must tell. */
const LEAST_TELLING = 2;
/** A passage is so many words. */
const LENGTH = 6;
/** On so many papers a passage is no longer chance, if one of its words tells. */
const LEAST_PAPERS = 3;

interface Token extends Stretch {
  /** The word in lower case, its figures made equal. */
  key: string;
  telling: boolean;
}

/**
 * Finds what the pages of a journal put around its abstracts, menus, boxes for sharing, notes on access: passages of six words, with
 * two among them that stand on such pages, that several papers have word for word but for figures. Answers for each text.
 * Cost: linear; texts without such words are passed over.
 */
export function furnitureByRepetition(texts: readonly string[]): Stretch[][] {
  const tokens = texts.map((text) => (TELLING.test(text) ? tokensOf(text) : []));
  const papers = new Map<string, { last: number; count: number }>();
  const passages = (own: readonly Token[], tell: (key: string, from: number) => void) => {
    let telling = 0;
    own.forEach((token, at) => {
      telling += Number(token.telling) - Number(own[at - LENGTH]?.telling ?? false);
      const from = at - LENGTH + 1;
      if (from < 0 || telling < LEAST_TELLING) return;
      tell(
        own
          .slice(from, at + 1)
          .map(({ key }) => key)
          .join(" "),
        from,
      );
    });
  };
  tokens.forEach((own, text) =>
    passages(own, (key) => {
      const known = papers.get(key);
      if (!known) papers.set(key, { last: text, count: 1 });
      else if (known.last !== text) Object.assign(known, { last: text, count: known.count + 1 });
    }),
  );
  return tokens.map((own) => {
    const found: Stretch[] = [];
    passages(own, (key, from) => {
      if ((papers.get(key)?.count ?? 0) < LEAST_PAPERS) return;
      found.push({ start: own[from]!.start, end: own[from + LENGTH - 1]!.end });
    });
    return found;
  });
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: match[0].toLowerCase().replace(/\d/g, "0"),
    telling: TELLING.test(match[0]),
  }));
}
