/**
 * English left over in an answer of another language.
 *
 * In: a text. Out: the English function words in it.
 * Surprise: what is typed, named or quoted is left out: code, bold and italic names, links, what stands in quotation marks. Words that another of our languages has too
 * ("on", "an", "in", "was", "so", "die", "me", "he", "a") prove nothing and are not looked for.
 */
const WORDS =
  /\b(?:the|and|of|is|are|were|with|from|this|that|has|have|had|not|will|been|its|to|by|it|they|them|which|what|when|where|no longer|yet|already|every|each|only|nothing|until|since|there|here|I|my|you|your|or)\b/g;

export function englishIn(text: string): string[] {
  const ours = text
    .replace(/`[^`]*`/g, "")
    .replace(/\*\*[^*]*\*\*|\*[^*\n]{1,100}\*/g, "")
    .replace(/\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/“[^”]*”|„[^“]*“|«[^»]*»/g, "");
  return ours.match(WORDS) ?? [];
}
