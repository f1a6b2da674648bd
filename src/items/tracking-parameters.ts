/**
 * Parts of addresses that say who sent the reader, not what is read.
 *
 * In: nothing. Out: the lists canonical-url.ts works with.
 * Surprise: `p`, `id`, `page`, `v` and the like are absent on purpose: on many sites they are the article.
 */

/** Query parameters dropped on every host. */
export const TRACKING_PARAMETERS = new Set(
  // click ids of advertisers and networks
  (
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ymclid twclid ttclid li_fat_id igshid igsh epik scid srsltid vero_id wickedid _openstat " +
    // newsletters and campaigns
    "mc_cid mc_eid mkt_tok ml_subscriber ml_subscriber_hash _hsenc _hsmi __hssc __hstc __hsfp hsctatracking cid_source newsletter_id nlid email_source oly_anon_id oly_enc_id " +
    "rb_clickid s_cid s_kwcid spm scm trk trkcampaign trkinfo ncid nr_email_referer cmpid cmp intcmp icid campaign_id camp campaign ito xtor ftag taid " +
    // feed and share markers
    "feedtype feedname virtualbrandchannel rpc rss wprss ref_src ref_url refsrc refid __twitter_impression share_id sharetype shared guccounter guce_referrer guce_referrer_sig " +
    "ns_campaign ns_mchannel ns_source ns_linkname ns_fee at_campaign at_medium at_link_id at_link_type at_link_origin at_format at_bbc_team at_ptr_name at_custom1 at_custom2 at_custom3 at_custom4 " +
    "partner emc smid smtyp _r nl_art soc_src soc_trk sr_share wpsrc wpmm wpisrc itid iref hpt leadsource sref srnd ocid amp amp_js_v outputtype usqp _amp ftcamp segid gaa_at " +
    "_ga _gl ga_source ga_medium ga_campaign action_object_map action_type_map action_ref_map fb_action_ids fb_action_types fb_ref fb_source cb_rss sessionid phpsessid jsessionid"
  ).split(" "),
);

/** Families of such parameters. */
export const TRACKING_PREFIXES = [
  "utm_",
  "pk_",
  "mtm_",
  "hmb_",
  "mc_",
  "at_",
  "ns_",
  "guce_",
  "__cf_",
  "vgo_",
];

/** More parameters to drop on one host and those below it: harmless there, meaningful elsewhere. */
export const HOST_PARAMETERS: Record<string, string> = {
  "nytimes.com":
    "ref src rref hp module pgtype region action pagewanted contentcollection version te nl instance_id referringsource",
  "washingtonpost.com": "tid nid hpid noredirect carta-url",
  "wsj.com": "mod reflink st tesla page",
  "bloomberg.com": "cmpid in_source",
  "theguardian.com": "ref",
  "bbc.co.uk": "intlink_from_url ocid",
  "bbc.com": "intlink_from_url ocid",
  "reuters.com": "il taid il_cid",
  "forbes.com": "ss sh",
  "npr.org": "ft f t",
  "politico.com": "lo nname",
  "economist.com": "fsrc",
  "medium.com": "source sk gi",
  "youtube.com": "feature si ab_channel pp t list index",
  "youtu.be": "feature si t",
  "twitter.com": "s t lang",
  "x.com": "s t lang",
  "linkedin.com": "lipi licu originalsubdomain",
  "theregister.com": "td",
  "zdnet.com": "tag",
  "cnet.com": "tag",
  "wikipedia.org": "oldformat useskin",
};

/** Addresses that carry another address: host (and below), path, and the parameters that hold it. */
export const WRAPPERS: { host: RegExp; path: RegExp; parameters: string[] }[] = [
  {
    host: /(?:^|\.)google(?:\.[a-z]{2,3}){1,2}$/,
    path: /^\/(?:url|news\/url|imgres)$/,
    parameters: ["url", "q", "imgrefurl"],
  },
  { host: /^news\.google(?:\.[a-z]{2,3}){1,2}$/, path: /./, parameters: ["url"] },
  { host: /^feedproxy\.google\.com$/, path: /./, parameters: ["url", "link"] },
  { host: /(?:^|\.)bing\.com$/, path: /^\/news\/apiclick\.aspx$/, parameters: ["url"] },
  { host: /(?:^|\.)facebook\.com$/, path: /^\/(?:l\.php|flx\/warn\/?)$/, parameters: ["u"] },
  { host: /^l\.(?:instagram|messenger)\.com$/, path: /^\/$/, parameters: ["u"] },
  { host: /(?:^|\.)youtube\.com$/, path: /^\/redirect$/, parameters: ["q"] },
  { host: /^(?:www\.)?duckduckgo\.com$/, path: /^\/l\/?$/, parameters: ["uddg"] },
  { host: /^out\.reddit\.com$/, path: /./, parameters: ["url"] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameters: ["z"] },
  { host: /(?:^|\.)linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)\/?$/, parameters: ["url"] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameters: ["url"] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /./, parameters: ["url"] },
];
