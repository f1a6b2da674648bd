/**
 * How a last day is worded.
 *
 * In: nothing. Out: patterns that end where the date begins; which of them counts is decided in due-cues.ts.
 * Surprise: agencies, newspapers and clerks each have a form of their own: a period closes, comments are accepted until, a
 * schedule lists papers with their days and no verb.
 */
import { COURT_SEAT, MOVED, PAPER } from "./due-words.ts";

export const DUE =
  /\b(?:due(?! (?:to|in court|back)\b)|deadlines?|cut-?off(?: date)?|last da(?:y|te)|(?:closing|comment|protest|intervention|compliance|target) date|expiration|expiry|expires?|returnable|lapses?|restriction)\b(?:[^.;]|\.(?=\S)){0,110}?(?:\b(?:by|on|is(?: now)?|be|of|for|to|until|before|at|as|extended to|set for|reset for|date(?: as)?)\b|:|due)\s*(?:the )?(?:end of |close of business )?(?:on )?\(?$|\bdue\s*(?:date)?:?\s*\(?$|\b(?:objections?|response|reply|answer|bar) date(?: is)?:?\s*$|\b(?:file|submit|serve)d? (?:any )?[^.;]{0,40}\bno later than\s*$|\bno \w+ (?:may|shall) be filed after:?\s*$|\b(?:cut-?off(?: dates?)?:?|expires?|expire|lapse)\s*(?:on )?$|\blast da(?:y|te) (?:to|for)\b[^.;]{0,50}$/i;
/** "The comment period closes", "discovery shall close", "the authority runs out". */
export const CLOSES =
  /\bclose of (?:all |fact |expert |written |the )*(?:discovery|pleadings|evidence|comments?|registration|business on the record)(?: (?:is|will be|remains|shall be))?(?: on)?\s*$|\b(?:period|window|consultation|inquiry|registration|submissions?|nominations?|applications?|entries|discovery|docket|record|time|deadlines?|authority|authorities|law|act|powers?|program(?:me)?|statute|section \d+\w*|title [IVX]+|provisions?|moratorium|funding|clock)\b[^.;]{0,90}?\b(?:(?:end|clos|expir|laps|sunset)(?:e?s|ing|e)?|ordered closed|runs? out|running out|(?:runs?|lasts?|continues?|(?:runs?|lasts?) from [^.;]{3,30}?|(?:is|are|be|remains?|stays?) open|(?:been )?(?:re-?opened|extended)) (?:through|until|till|to))\s*(?:on |at [^.;]{0,20}on )?(?:the )?$|\bre-?open(?:s|ed|ing)?\b[^.;]{0,60}\b(?:until|through|till)\s*$|\bre-?open(?:s|ed|ing)? the [^.;]{0,40}\bperiod\b[^.;]{0,80}, to\s*$/i;
/** "Comments will be accepted through", "the public may comment until". */
export const ACCEPTED =
  /\b(?:may|can) be (?:filed|made|submitted|served|lodged)\b[^.;]{0,50}\b(?:until|through|till|up to)\s*$|\b(?:comments?|submissions?|applications?|nominations?|public|petitions?|requests|entries|proposals|claims)\b[^.;]{0,60}?\b(?:accept(?:ed|ing|s)?|taken|taking|welcomed?|comment|be (?:received|submitted|filed|made)|respond|apply|object)\b[^.;]{0,40}?\b(?:until|through|till|to)\s*$|\b(?:accept(?:s|ing)?|tak(?:es?|ing)|seek(?:s|ing)?|invit(?:es?|ing)) (?:\w+ ){0,2}(?:comments?|submissions?|applications?|petitions?)\b[^.;]{0,40}\b(?:until|through|till)\s*$/i;
/** A brief is due in court, people are due in court: only the brief has a last day. */
export const PAPER_DUE = new RegExp(
  `\\b${PAPER} (?:is|are|was|were|will be) (?:now )?due (?:to|in|before|with) (?:[\\w.'’]+ ){0,4}?(?:${COURT_SEAT}|circuit|clerk|chambers)\\b[^.;]{0,30}$`,
  "i",
);
/** "the schedule set at the conference is amended: papers shall be filed on" */
export const FILED_ON =
  /\b(?:shall|must|to|should) be (?:\w+ )?(?:filed|served|submitted|lodged|exchanged|paid) on\s*$/i;
/** The last day for a sitting is a deadline: "Last date to conduct settlement conference is …". */
export const LAST_DAY =
  /\blast da(?:y|te) (?:to|for)\b[^.;]{0,80}$|\bdeadlines? (?:for|to)\b[^.;:]{0,140}(?:\b(?:is|are|be)\b[^.;]{0,40}|:\s*)$/i;
/** "The last day for motions is 7 May 2026 and trial is set for": the last day has had its date. */
export const DATED_BEFORE = /^.*\b(?:19|20)\d\d,? and\b/;
/** A schedule in lines: "Defendants' Reply, if any: October 23, 2024". */
export const LISTED = new RegExp(
  `\\b${PAPER}(?: (?:due|deadline|date|cut-?off|completed|exchanged|completion))?(?: of \\w+(?: \\w+)?)?(?:,? if any,?)?\\s*[:–-]\\s*$|(?:^|[,;]|\\band)\\s*(?:[\\w'’-]+ ){0,2}?${PAPER} \\($|\\b(?:schedule|deadlines?|dates?|timetable|as follows)\\b[^.;:]{0,60}:[^.:]{0,120}\\b${PAPER}(?: (?:due|deadline|date))?(?:,? if any)?,\\s*$|(?:^|:)[\\s(]*(?!(?:in|at|on|with|after|during|the|an?|under|by|from|for|of)\\b)(?:[\\w'’/&-]+ ){0,4}?${PAPER}(?: (?:due|deadline|date|cut-?off))?\\s*$`,
  "i",
);
export const BY =
  /\b(?:by|no later than|not later than|on or (?:before|about)|before|to and including|up to and including|until and including)\s*:?\s*(?:(?:the )?(?:end|close) of (?:business|the day)?(?: on| of)? ?|cob (?:on )?|(?:noon|midnight|5(?::00)? p\.?m\.?)(?: \(?[ECMP][SD]?T\)?)?,? (?:on )?)?(?:the )?$/i;
/** "asked the parties to file Dec. 11 their proposals", "shall file his opposition on" */
export const TO_FILE =
  /\b(?:instruct|order|direct|tell|told|requir)(?:s|ed|es|ing)?\b[^.;]{0,80}\bto (?:file|submit|respond|answer|reply|produce|turn over|hand over|provide|surrender|report|pay|appear|deliver|release)\b(?:(?!\b(?:said|says|filed|issued|entered)\b)[^.;]){0,60}\bon $|\bto (?:file|submit|respond|answer|reply|report back)\s*(?:on )?$|\b(?:shall|must|may|(?:are|is) to) (?:file|serve|submit|respond|reply|produce|make|release|surrender|pay|deliver|lodge|exchange|disclose|complete)\b[^.;]{0,60}\bon\s*$/i;
export const UNTIL = new RegExp(
  `\\b(?:extension\\b[^.;]{0,100}?\\b(?:to|until|through|till|of)|(?:(?:more|extra|additional|further) (?:time|days|weeks?|months?)|(?:days|weeks?|months?) more)\\b[^.;]{0,40}?\\b(?:to|until|till)|extend(?:ed|s|ing)?\\b[^.;]{0,90}?\\b(?:to|until|through|till)(?:\\/for)?|(?:has|have|had|may have|shall have|wants?|wanted|seeks?|sought|needs?|given|gives|gave|giving|grant(?:ed|s|ing)|allowed)\\b[^.;]{0,90}?\\b(?:until|till|through|to)|time (?:to|for|within)\\b[^.;]{0,90}?\\b(?:until|to|till|through)(?:\\/for)?|(?:deadline|date|time|response|repl(?:y|ies)|answer|briefs?)\\b[^.;]{0,40}?\\b(?:extended|${MOVED}) (?:to|until|till))\\s*(?:and including\\s*)?$`,
  "i",
);
