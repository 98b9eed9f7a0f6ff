import { z } from "zod";
import { selection } from "../model/selection.ts";
import type { Corpus } from "./corpus.ts";
import { account, askedAccount } from "./questions/account.ts";
import { askedBetween, between } from "./questions/between.ts";
import { details } from "./questions/details.ts";
import { draw } from "./questions/draw.ts";
import { drawChoice, tieChoice } from "./questions/draw-choice.ts";
import { askedText, find } from "./questions/find.ts";
import { askedEffect, effect } from "./questions/effect.ts";
import { askedFit, fit } from "./questions/fit.ts";
import { askedFurtherNetworks, furtherNetworks } from "./questions/further-networks.ts";
import { askedGrouped, grouped } from "./questions/grouped.ts";
import { askedJoinable, joinable } from "./questions/joinable.ts";
import { lift } from "./questions/lift.ts";
import { askedFigures, askedFurtherRanks, figures, furtherRanks } from "./questions/measured.ts";
import { askedMainPath, mainPath } from "./questions/main-path.ts";
import { askedMethods, methods } from "./questions/methods.ts";
import { askedNotice, notice } from "./questions/notice.ts";
import { askedPapers, papers } from "./questions/papers.ts";
import { askedRank, rank } from "./questions/rank.ts";
import { askedRanges, ranges } from "./questions/ranges.ts";
import { askedReview, review } from "./questions/review.ts";
import { askedSplit, split } from "./questions/split.ts";
import { askedFile, save } from "./questions/save.ts";
import { askedSentences, sentences } from "./questions/sentences.ts";
import { askedSplitTopic, splitTopic } from "./questions/split-topic.ts";
import { askedStandouts, standouts } from "./questions/standouts.ts";
import { askedSureness, chance, sweep } from "./questions/sureness.ts";
import { askedTable, table } from "./questions/table.ts";
import { askedTopicForms, topicForms } from "./questions/topic-forms.ts";
import { askedWithin, within } from "./questions/within.ts";
import { askedWhere, where } from "./questions/where.ts";

/** A question that the worker answers: what is asked, and how it is answered from the corpus. */
interface Question<A extends z.ZodType, R> {
  asked: A;
  answer(corpus: Corpus, asked: z.output<A>): Promise<R>;
}

const question = <A extends z.ZodType, R>(asked: A, answer: Question<A, R>["answer"]): Question<A, R> => ({
  asked,
  answer,
});

/** Every question, by the name that it is asked under. */
export const questions = {
  draw: question(drawChoice, draw),
  lift: question(drawChoice.extend({ selection }), lift),
  details: question(tieChoice.extend({ selection }), details),
  papers: question(askedPapers, papers),
  sentences: question(askedSentences, sentences),
  account: question(askedAccount, account),
  notice: question(askedNotice, notice),
  find: question(askedText, find),
  furtherNetworks: question(askedFurtherNetworks, furtherNetworks),
  grouped: question(askedGrouped, grouped),
  chance: question(askedSureness, chance),
  sweep: question(askedSureness, sweep),
  mainPath: question(askedMainPath, mainPath),
  methods: question(askedMethods, methods),
  figures: question(askedFigures, figures),
  furtherRanks: question(askedFurtherRanks, furtherRanks),
  rank: question(askedRank, rank),
  standouts: question(askedStandouts, standouts),
  table: question(askedTable, table),
  fit: question(askedFit, fit),
  where: question(askedWhere, where),
  within: question(askedWithin, within),
  save: question(askedFile, save),
  ranges: question(askedRanges, ranges),
  review: question(askedReview, review),
  joinable: question(askedJoinable, joinable),
  between: question(askedBetween, between),
  split: question(askedSplit, split),
  topicForms: question(askedTopicForms, topicForms),
  splitTopic: question(askedSplitTopic, splitTopic),
  effect: question(askedEffect, effect),
};

export type Questions = typeof questions;
export type QuestionName = keyof Questions;
export type Asked<Q extends QuestionName> = z.input<Questions[Q]["asked"]>;
export type Answered<Q extends QuestionName> = Awaited<ReturnType<Questions[Q]["answer"]>>;
