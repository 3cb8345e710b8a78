package io.dateline.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of parameters that systems of analytics, advertising, mail and sharing add to addresses. */
final class TrackingParameters {

    /** Who adds them, and their names in lower case; those with an asterisk are beginnings. */
    private static final String TABLE = """
            Google: utm_* gad_* gaa_* _ga _gl dclid gbraid gclid gclsrc srsltid wbraid
            AMP viewers: amp_* aoh usqp
            Meta: __tn__ action_object_map action_ref_map action_type_map fb_action_ids fb_action_types fb_comment_id
            Meta: fb_ref fb_source fbclid igsh igshid mibextid
            X: __twitter_impression ref_src ref_url twclid
            LinkedIn: li_fat_id lipi
            TikTok, Pinterest, Reddit: ttclid epik rdt_cid
            Microsoft: msclkid
            Yandex: _openstat yclid ysclid
            Yahoo: guce_* guccounter soc_src soc_trk tsrc ncid
            AT Internet, Piano: at_* xtor
            Adobe: s_cid s_kwcid sc_cid ef_id
            comScore: ns_*
            Matomo: matomo_* mtm_* pk_*
            Webtrends: wt.* wt_mc
            Cloudflare: __cf_chl_*
            HubSpot: hsa_* _hsenc _hsmi
            Mailchimp: mc_cid mc_eid
            Mail by others: bsft_* oly_* vero_* _ke _kx dm_i mkt_tok nr_email_referer
            Advertising: _branch_match_id _branch_referrer dicbo irclickid irgwc ob_click_id spm tblci wickedid zanpid
            Sharing: __source dlvrit hootpostid referer referrer sharetoken sms_ss sr_share
            Wikipedia: wprov
            Campaigns: campaign_id campaignid cmp cmp_id cmpid icid int_cmp intcid intcmp
            Al Jazeera: traffic_source
            Bloomberg: sref srnd
            CNET: ftag
            Condé Nast: mbid
            Daily Mail: ito
            Deutsche Welle: maca
            The Economist: fsrc
            Financial Times: ftcamp
            MSN, BBC: ocid
            New York Times: smid smtyp smvar unlocked_article_code
            Reuters: feedname feedtype taid
            The Atlantic: giftcopy
            Wall Street Journal: reflink
            Washington Post: itid wpisrc
            """;

    private static final Set<String> NAMES =
            words().filter(word -> !word.endsWith("*")).collect(Collectors.toUnmodifiableSet());

    private static final List<String> PREFIXES = words().filter(word -> word.endsWith("*"))
            .map(word -> word.substring(0, word.length() - 1))
            .toList();

    private TrackingParameters() {}

    /** Whether such a system adds parameters of this name, which is in lower case. */
    static boolean contains(String name) {
        if (NAMES.contains(name)) {
            return true;
        }
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> words() {
        return TABLE.lines()
                .flatMap(
                        line -> Stream.of(line.substring(line.indexOf(": ") + 2).split(" ", -1)));
    }
}
