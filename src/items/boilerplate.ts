/**
 * What stands around an article without being part of it.
 *
 * In: one line or sentence. Out: whether it is furniture (sharing, subscribing, rights, by-lines, dates, notices).
 * Surprise: every pattern is anchored at the start and most ask for a short text: "subscribe", "copyright" and
 * "cookie" are also things courts decide about.
 */

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

/** Furniture whatever its length: nobody opens a sentence of news with these. */
const NOTICES = [
  /^archived content\b/,
  /^(?:the following|this) (?:content|article|page|story|post) (?:is|was|has been)\b.{0,60}\b(?:archived?|older version|originally (?:published|appeared)|first published|no longer|syndicated|not been edited)/,
  /^(?:this|the) (?:article|story|post|report) (?:was|has been|is)? ?(?:originally |first |also )?(?:appeared|published|posted|updated|reprinted)\b/,
  /^(?:a version of this|the post .+ (?:first )?appeared (?:first )?on|originally published (?:at|on|by|in))\b/,
  /^by (?:clicking|subscribing|signing up|submitting|continuing|registering|using this)\b/,
  /^(?:we use|this (?:web)?site uses|our (?:web)?site uses|accept (?:all )?)\s?cookies\b/,
  /^(?:copyright|\(c\)|©)\s*(?:\(c\)|©)?\s*(?:\d{4}|by\b|the\b|[a-z]+ (?:media|press|news|inc|ltd|llc))/,
  /^all rights reserved\b/,
  /^(?:please )?(?:sign up|subscribe|register|log ?in|sign in)\b(?=.{0,80}\b(?:today|now|here|newsletters?|email|free|updates?|to (?:our|the|receive|read|get|continue|comment)|access|account|inbox)\b)/,
  /^(?:get|receive) (?:the|our|daily|weekly|free|breaking|all)\b.{0,60}\b(?:newsletters?|updates?|inbox|alerts?|latest news|email|briefing)\b/,
  /^(?:receive|get) our (?:latest|daily|weekly|free)\b/,
  /^(?:you can )?(?:follow|like|find|join|contact) (?:him|her|them|us|me|the author|.{2,40}) (?:on|at|via) (?:twitter|facebook|x|linkedin|google\+|instagram|mastodon|bluesky|telegram|whatsapp|e-?mail)\b/,
  /^(?:image|photo|picture|featured image|screenshot|illustration)s?(?: credit| courtesy| by| via| source)?\s?:/,
  /^\(?(?:reporting|additional reporting|writing|editing|compiled) by\b/,
  /^our standards: /,
  /^(?:do you have|got|have) (?:a|any) (?:tip|story|news tip|comment|question)s?\b/,
  /^[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,3} (?:is|was) (?:an?|the) (?:[\p{L}-]+ ){0,4}(?:writer|reporter|journalist|correspondent|columnist|contributor|editor|blogger|freelancer?)\b/u,
];

/** Furniture when the text is short (most words) and does not end like a sentence. */
const LABELS: [RegExp, number][] = [
  [
    /^(?:share|tweet|retweet|pin|e-?mail|print|save|comments?|reply|like|bookmark)\b(?=\W*$|\s*[:(|]|\s+(?:this|via|on (?:facebook|twitter|linkedin|x|whatsapp|reddit|social)))/,
    24,
  ],
  [
    /^(?:read|see|learn|find out|show|view|load|click|continue)(?: the)? (?:more|next|full|here|all|reading|rest|comments?|original|article|story|entire)\b/,
    24,
  ],
  [
    /^(?:more (?:from|on|about|news|stories)|recommended|you (?:may|might) (?:also|like)|see also|also (?:read|on)|don'?t miss|most (?:read|popular|viewed)|trending|editor'?s picks?|latest (?:news|stories|from)|further reading|filed under|skip to|back to|jump to|related (?:articles?|stories|content|posts?|links?|news|coverage|reading|topics?))\b/,
    12,
  ],
  [
    /^(?:related|popular|up next|watch|listen|video|gallery|in pictures|tags?|topics?|categories|sections?|keywords|sources?|via|follow|next|previous|home|menu|search|loading)(?:$|\s*[:»>|].{0,80}$)/,
    14,
  ],
  [
    /^(?:advertisement|advertising|sponsored|promoted|paid content|(?:story|article) continues|continue below|scroll to|sponsor message)\b/,
    12,
  ],
  [
    /^(?:privacy policy|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|settings|preferences)|manage cookies|contact us|about us|newsletter|subscribe|sign up|leave a (?:comment|reply)|(?:post|add) a comment|join the (?:conversation|discussion)|view comments)\b/,
    12,
  ],
  [
    new RegExp(
      `^(?:first |last )?(?:published|updated|modified|posted|date)\\s*(?:on|at|:|-)?\\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:${MONTH}\\b|\\d).{0,40}$`,
    ),
    12,
  ],
  [
    new RegExp(
      `^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4})[\\d\\s:|·,@apmestgmutcz.+-]*$`,
    ),
    12,
  ],
  [/^\d+ (?:min(?:ute)?s?|hours?|days?|weeks?|comments?|shares?|views?|likes?)\b(?: read| ago)?\W*$/, 6],
];

/** "By Jane Doe and John Roe, Staff Writer": capitals tell it from "by order of the court". */
const BYLINE =
  /^(?:By|BY|Written by|Posted by|Words by|Author:|From:) ?:? ?\p{Lu}[\p{L}.'’-]*(?:,? (?:(?:and|&|of|for|de|van|von|al) )?\p{Lu}[\p{L}.'’-]*){0,8}(?: ?[|·•–-] ?.{0,60}|, .{0,60})?$/u;

/** True when a line or sentence is page furniture, not something the article says. */
export function isBoilerplate(text: string): boolean {
  const plain = text.normalize("NFKC").replaceAll("’", "'").replace(/\s+/g, " ").trim();
  const bare = plain.toLowerCase().replace(/^[\s\-•·*»>|[]+(?=\p{L})/u, "");
  if (NOTICES.some((pattern) => pattern.test(bare))) return true;
  const endsLikeSentence = /[\p{L}\d)][.!?]["”']?$/u.test(plain) && !/\.\.\.$/.test(plain);
  if (endsLikeSentence) return false;
  if (BYLINE.test(plain)) return true;
  const words = bare.split(" ").length;
  return LABELS.some(([pattern, most]) => words <= most && pattern.test(bare));
}
