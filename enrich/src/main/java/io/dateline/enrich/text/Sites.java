package io.dateline.enrich.text;

import com.google.common.net.InternetDomainName;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Whether two addresses are of one site, by the public suffix list. */
final class Sites {

    private Sites() {}

    static boolean same(String one, String other) {
        String site = site(one);
        return site != null && site.equals(site(other));
    }

    private static @Nullable String site(String url) {
        try {
            String host = new URI(url).getHost();
            if (host == null || !InternetDomainName.isValid(host)) {
                return host;
            }
            InternetDomainName name = InternetDomainName.from(host);
            return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : name.toString();
        } catch (URISyntaxException | IllegalStateException e) {
            return null;
        }
    }
}
