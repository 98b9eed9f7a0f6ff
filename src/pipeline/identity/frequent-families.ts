const words = (text: string) => text.split(" ");

/** Written before given names at home, and often abroad. In pinyin, Wade–Giles and Cantonese, in the order of frequency. */
const CHINESE = words(
  "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han feng " +
    "deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu lyu ding ren yao shen zhong cui tan fan " +
    "liao shi wan jin wen xiong hao qian gong shao zou kang bai meng qin qiu hou gu xue lei duan yin long tao gui gan mao " +
    "chang lai wong chan cheung chang hsu hsieh tsai kuo yeh chiu lau leung ng lam ho chow kwok tse chou cheng hung liang",
);
const KOREAN = words(
  "kim lee park choi jung kang cho yoon jang lim han oh seo shin kwon hwang ahn song yoo hong jeong jeon ko moon son bae " +
    "baek heo nam shim noh ha kwak sung cha joo woo koo min ryu yi rhee",
);
const VIETNAMESE = words("nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong ly trinh dinh");
const ELSEWHERE = words(
  "smith johnson williams brown jones miller davis wilson anderson taylor thomas moore martin jackson thompson white " +
    "harris clark lewis robinson walker young allen king wright scott hill green adams baker roberts evans hall campbell " +
    "garcia rodriguez martinez hernandez lopez gonzalez perez sanchez fernandez gomez diaz silva santos oliveira pereira " +
    "sousa costa ferreira kumar singh sharma gupta das patel khan ali ahmed ahmad hussain hassan rao reddy shah jain " +
    "mishra verma roy ghosh banerjee chatterjee mukherjee sato suzuki takahashi tanaka watanabe ito yamamoto nakamura " +
    "kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi shimizu muller schmidt schneider " +
    "fischer weber meyer wagner becker rossi russo ferrari bianchi ivanov petrov smirnov kuznetsov popov cohen levy yilmaz",
);

/** Given names that very many people of the frequent families bear, as they are written without tones. */
const GIVEN = new Set(
  words(
    "wei jing jun lei ping hui yan ming feng tao hong ying li min bin bo jian jie fang yu xin yang hao peng chao kai qiang " +
      "gang dong bing chen cheng fei gang guang hai hang hua jia jin juan jun kun lin ling long mei na ning qi qing rong rui " +
      "shan shuai ting wen wu xi xia xiang xiao xiong xu xue yi yong yuan yue yun ze zhen zheng zhi zhong zhou " +
      "david michael john robert james william richard thomas mark paul peter daniel andrew martin christopher " +
      "jose juan maria luis carlos antonio rajesh sanjay anil amit rakesh sunil vijay ashok ajay manoj anita " +
      "hiroshi takashi kenji akira satoshi makoto andreas stefan michel pierre giuseppe marco sergei alexander",
  ),
);

const FAMILY_FIRST = new Set([...CHINESE, ...KOREAN, ...VIETNAMESE]);
const FREQUENT = new Set([...FAMILY_FIRST, ...ELSEWHERE]);
/** Each of these is the name of more than five million people. */
const MOST_FREQUENT = new Set([...CHINESE.slice(0, 40), ...KOREAN.slice(0, 9), ...VIETNAMESE.slice(0, 4)]);

/**
 * How many people bear a family name, roughly: 2 where millions do, 1 where very many do, 0 otherwise. A table of names in
 * the plain letters of `fold`; what a corpus itself shows of a name counts beside it.
 */
export function frequencyOf(family: string): 0 | 1 | 2 {
  return MOST_FREQUENT.has(family) ? 2 : FREQUENT.has(family) ? 1 : 0;
}

/** Whether a word is a frequent family name of a language that writes it before the given names. */
export const isFamilyFirst = (word: string) => FAMILY_FIRST.has(word);

/**
 * How many people may bear the very same name, roughly, from 0 to 3: that of the family, and 1 more where the given name is
 * frequent too, or no more than an initial. A name that few families have, and one with a middle name, is 0 or 1.
 */
export function commonnessOf(family: string, given: readonly string[]): number {
  const bearers = frequencyOf(family);
  const [first = "", ...others] = given;
  if (first.length <= 1) return bearers + (others.length === 0 ? 1 : 0);
  if (others.length > 0) return Math.max(0, bearers - 1);
  return bearers === 0 ? 0 : bearers + (GIVEN.has(first) ? 1 : -1);
}
