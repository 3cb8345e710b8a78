package io.dateline.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The query of an address: what only tracks readers or formats the page, and what may select the article.
 *
 * <p>A name is dropped when a system of analytics, advertising, mail or sharing is known to add it and no site is known
 * to select articles by it. When in doubt it stays: two ids for one article cost a duplicate, one id for two articles
 * would lose one of them. So {@code id}, {@code p}, {@code article}, {@code cid}, {@code s}, {@code page} stay.
 */
final class UrlParameters {

    /** Beginnings of names that belong to one system each. */
    private static final List<String> TRACKING_PREFIXES = List.of(
            "utm_", // Google Analytics and all who follow it
            "at_", // AT Internet, Piano
            "amp_", // AMP viewers
            "bsft_", // Blueshift
            "__cf_chl_", // Cloudflare's challenges
            "gaa_", // Subscribe with Google
            "gad_", // Google Ads
            "guce_", // Yahoo
            "hsa_", // HubSpot Ads
            "matomo_", // Matomo
            "mtm_", // Matomo
            "pk_", // Piwik
            "oly_", // Omeda
            "ns_", // comScore
            "vero_", // Vero
            "wt."); // Webtrends

    /** Whole names, lower case. */
    private static final Set<String> TRACKING = Set.of(
            // Google
            "_ga",
            "_gl",
            "dclid",
            "gbraid",
            "gclid",
            "gclsrc",
            "srsltid",
            "usqp",
            "aoh",
            "wbraid",
            // Facebook, Instagram
            "__tn__",
            "action_object_map",
            "action_ref_map",
            "action_type_map",
            "fb_action_ids",
            "fb_action_types",
            "fb_comment_id",
            "fb_ref",
            "fb_source",
            "fbclid",
            "igsh",
            "igshid",
            "mibextid",
            // X, LinkedIn, TikTok, Pinterest, Reddit, Microsoft, Yandex
            "__twitter_impression",
            "ref_src",
            "ref_url",
            "twclid",
            "li_fat_id",
            "lipi",
            "ttclid",
            "epik",
            "rdt_cid",
            "msclkid",
            "_openstat",
            "yclid",
            "ysclid",
            // Mail
            "_hsenc",
            "_hsmi",
            "_ke",
            "_kx",
            "dm_i",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "nr_email_referer",
            // Advertising, affiliates, recommendation boxes
            "_branch_match_id",
            "_branch_referrer",
            "dicbo",
            "ef_id",
            "irclickid",
            "irgwc",
            "ob_click_id",
            "s_cid",
            "s_kwcid",
            "sc_cid",
            "spm",
            "tblci",
            "wickedid",
            "zanpid",
            // Sharing
            "__source",
            "dlvrit",
            "hootpostid",
            "sms_ss",
            "sr_share",
            "wprov",
            // Campaign names of outlets
            "campaign_id",
            "campaignid",
            "cmp",
            "cmp_id",
            "cmpid",
            "fsrc", // The Economist
            "ftag",
            "ftcamp", // Financial Times
            "giftcopy",
            "guccounter", // Yahoo
            "icid",
            "int_cmp",
            "intcid",
            "intcmp",
            "itid", // Washington Post
            "ito", // Daily Mail
            "maca", // Deutsche Welle
            "mbid", // Condé Nast
            "ncid", // HuffPost
            "ocid", // MSN, BBC
            "reflink", // Wall Street Journal
            "sharetoken",
            "smid", // New York Times
            "smtyp",
            "smvar",
            "unlocked_article_code",
            "soc_src", // Yahoo
            "soc_trk",
            "tsrc",
            "sref", // Bloomberg
            "srnd",
            "feedname", // Reuters
            "feedtype",
            "taid",
            "traffic_source", // Al Jazeera
            "wpisrc", // Washington Post
            "wt_mc",
            "xtor", // France Médias Monde
            "referer",
            "referrer");

    /** Names that track as long as the value is a word: with a digit in it, it may be a number of the article. */
    private static final Set<String> TRACKING_WORDS =
            Set.of("feature", "partner", "ref", "share", "source", "src", "via");

    /** Names that ask for a form of the page when their value is {@code amp}. */
    private static final Set<String> FORMATS = Set.of("format", "mode", "output", "outputtype", "type", "view");

    /** Names that switch a form of the page on or off. */
    private static final Set<String> SWITCHES = Set.of("amp", "isamp", "m", "mobile");

    private static final Set<String> SWITCHED = Set.of("", "0", "1", "amp", "false", "no", "true", "yes");

    private UrlParameters() {}

    private record Parameter(String name, String rest) {}

    static String canonical(String query) {
        List<Parameter> kept = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = PercentEncoding.normalise(equals < 0 ? pair : pair.substring(0, equals), "!$'()*+,;:@/?");
            String value = equals < 0 ? "" : PercentEncoding.normalise(pair.substring(equals + 1), "!$'()*+,;:@/?=");
            if (!pair.isEmpty() && !isIdle(CanonicalUrl.lower(name), CanonicalUrl.lower(value))) {
                kept.add(new Parameter(name, equals < 0 ? "" : "=" + value));
            }
        }
        kept.sort(Comparator.comparing(Parameter::name));
        StringBuilder out = new StringBuilder();
        for (Parameter parameter : kept) {
            out.append(out.isEmpty() ? "" : "&").append(parameter.name()).append(parameter.rest());
        }
        return out.toString();
    }

    private static boolean isIdle(String name, String value) {
        return TRACKING.contains(name)
                || hasTrackingPrefix(name)
                || (TRACKING_WORDS.contains(name) && value.chars().noneMatch(c -> c >= '0' && c <= '9'))
                || (FORMATS.contains(name) && value.equals("amp"))
                || (SWITCHES.contains(name) && SWITCHED.contains(value));
    }

    private static boolean hasTrackingPrefix(String name) {
        for (String prefix : TRACKING_PREFIXES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
