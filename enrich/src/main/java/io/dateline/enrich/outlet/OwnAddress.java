package io.dateline.enrich.outlet;

import com.google.common.net.InternetDomainName;
import io.dateline.contract.Evidence;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Furniture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the address that a page gives as its own in its furniture: in its copyright line, for letters, at its foot. */
final class OwnAddress {

    /** Addresses in links to other articles and under pictures are those of others as often as not. */
    private static final Set<Furniture.Kind> READ = Set.copyOf(
            EnumSet.complementOf(EnumSet.of(Furniture.Kind.CAPTION, Furniture.Kind.RELATED, Furniture.Kind.REPRINT)));

    /** Where everybody has an account, or whose services stand on pages of others. */
    private static final Set<String> OF_EVERYBODY = Set.of(
            "adobe.com",
            "amazon.com",
            "apple.com",
            "disqus.com",
            "facebook.com",
            "fb.com",
            "gmail.com",
            "gmx.de",
            "google.com",
            "hotmail.com",
            "instagram.com",
            "linkedin.com",
            "mail.ru",
            "microsoft.com",
            "outlook.com",
            "pinterest.com",
            "protonmail.com",
            "t.co",
            "t.me",
            "telegram.org",
            "tiktok.com",
            "twitter.com",
            "vk.com",
            "web.de",
            "whatsapp.com",
            "wordpress.org",
            "x.com",
            "yahoo.com",
            "yandex.ru",
            "youtube.com");

    private static final int LONGEST_LINE = 300;

    /** Characters that are looked at for "powered by", "a site by the". */
    private static final int MAKERS = 12;

    private static final double COPYRIGHT = 0.85;
    private static final double TWICE = 0.75;

    private OwnAddress() {}

    /**
     * A site that the page gives as its own.
     *
     * @param confidence probability in [0, 1]
     */
    record Found(Site site, double confidence, Evidence evidence) {}

    /** What speaks for a domain. */
    private static final class Support {
        private final Site site;
        private final String line;
        private boolean copyright;
        private boolean letters;
        private int lines;

        Support(Site site, String line) {
            this.site = site;
            this.line = line;
        }

        double confidence() {
            if (copyright) {
                return COPYRIGHT;
            }
            return letters && lines > 1 ? TWICE : 0;
        }
    }

    /** The site that speaks for itself, when no other one does as much; null when none is settled. */
    static @Nullable Found find(Document document) {
        Map<String, Support> sites = new LinkedHashMap<>();
        for (Furniture piece : document.furniture()) {
            if (READ.contains(piece.kind())
                    && piece.text().length() <= LONGEST_LINE
                    && piece.text().indexOf('.') > 0) {
                read(piece.text(), sites);
            }
        }
        List<Support> ranked = new ArrayList<>(sites.values());
        ranked.sort(Comparator.comparingDouble(Support::confidence)
                .thenComparingInt(support -> support.lines)
                .reversed());
        if (ranked.isEmpty() || ranked.get(0).confidence() == 0) {
            return null;
        }
        Support first = ranked.get(0);
        boolean rivalled = ranked.size() > 1
                && ranked.get(1).confidence() == first.confidence()
                && ranked.get(1).lines == first.lines;
        return rivalled
                ? null
                : new Found(first.site, first.confidence(), Evidence.page(PageReader.quoted(first.line)));
    }

    private static void read(String line, Map<String, Support> sites) {
        String small = line.toLowerCase(Locale.ROOT);
        boolean copyright = small.contains("©") || small.contains("(c)") || small.contains("copyright");
        for (int dot = line.indexOf('.'); dot >= 0; dot = line.indexOf('.', dot)) {
            int begin = dot;
            while (begin > 0 && isLabel(line.charAt(begin - 1))) {
                begin--;
            }
            int end = dot + 1;
            while (end < line.length() && (isLabel(line.charAt(end)) || line.charAt(end) == '.')) {
                end++;
            }
            Site site = site(small.substring(begin, end));
            if (site != null && !isMakers(small, begin)) {
                Support support = sites.computeIfAbsent(site.domain(), domain -> new Support(site, line));
                support.copyright |= copyright;
                support.letters |= begin > 0 && line.charAt(begin - 1) == '@';
                support.lines++;
            }
            dot = end;
        }
    }

    /** Whether the words before an address make it that of who built the site, not of whose it is. */
    private static boolean isMakers(String line, int begin) {
        String before = line.substring(Math.max(0, begin - MAKERS), begin);
        return before.contains(" by ") || before.startsWith("by ");
    }

    private static @Nullable Site site(String word) {
        String host = word;
        while (host.endsWith(".") || host.endsWith("-")) {
            host = host.substring(0, host.length() - 1);
        }
        if (host.length() < 4
                || !InternetDomainName.isValid(host)
                || !InternetDomainName.from(host).isUnderRegistrySuffix()) {
            return null;
        }
        Site site = Site.of(host);
        return site == null || OF_EVERYBODY.contains(site.domain()) ? null : site;
    }

    private static boolean isLabel(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }
}
