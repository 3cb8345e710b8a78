package io.dateline.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.dateline.ingest.fetch.Fetched.Failed;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What hosts allow, by their robots.txt (RFC 9309), remembered for a day.
 *
 * <p>A robots.txt that is not there allows all; one that can't be had, because the host fails or asks to come later,
 * allows nothing for now. Safe for several threads.
 */
final class Robots {

    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final Duration REMEMBERED_FAILURE = Duration.ofMinutes(10);
    private static final int HOSTS_MAX = 20_000;

    /** RFC 9309, 2.5: at least 500 KiB are to be read. More rules than that cost more time than a page. */
    private static final int BYTES_MAX = 500 << 10;

    private final Fetcher fetcher;
    private final Clock clock;
    private final List<String> names;
    private final Map<String, Rules> hosts = new LinkedHashMap<>(16, 0.75f, true);

    /** @param userAgent whose first word, up to a slash, is the name that rules are looked up for */
    Robots(Fetcher fetcher, String userAgent, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.names = List.of(userAgent.split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** What a host says of an address. */
    enum Answer {
        ALLOWED,
        REFUSED,
        /** Not to be had now; ask later. */
        LATER
    }

    /**
     * The answer, and how long to wait between requests.
     *
     * @param gap zero when the host does not say
     * @param trouble why robots.txt is not to be had, for {@link Answer#LATER}; else null
     */
    record Verdict(Answer answer, Duration gap, @Nullable Failed trouble) {}

    private record Rules(
            SimpleRobotRules rules, Instant until, @Nullable Failed trouble) {}

    Verdict of(URI url) {
        String origin = url.getScheme() + "://" + url.getRawAuthority();
        Rules known = known(origin);
        if (known == null) {
            known = ask(origin);
            synchronized (hosts) {
                hosts.put(origin, known);
                if (hosts.size() > HOSTS_MAX) {
                    hosts.remove(hosts.keySet().iterator().next());
                }
            }
        }
        if (known.trouble != null) {
            return new Verdict(Answer.LATER, Duration.ZERO, known.trouble);
        }
        SimpleRobotRules rules = known.rules;
        Duration gap = rules.getCrawlDelay() > 0 ? Duration.ofMillis(rules.getCrawlDelay()) : Duration.ZERO;
        return new Verdict(rules.isAllowed(url.toString()) ? Answer.ALLOWED : Answer.REFUSED, gap, null);
    }

    private @Nullable Rules known(String origin) {
        synchronized (hosts) {
            Rules rules = hosts.get(origin);
            return rules != null && clock.instant().isBefore(rules.until) ? rules : null;
        }
    }

    private Rules ask(String origin) {
        String url = origin + "/robots.txt";
        Fetched fetched = fetcher.get(Fetcher.Ask.of(url, "text/plain"));
        Instant now = clock.instant();
        if (fetched instanceof Fetched.Document document) {
            byte[] body = document.body();
            byte[] read = body.length <= BYTES_MAX ? body : Arrays.copyOf(body, BYTES_MAX);
            SimpleRobotRules rules = new SimpleRobotRulesParser().parseContent(url, read, "text/plain", names);
            return new Rules(rules, now.plus(REMEMBERED), null);
        }
        if (fetched instanceof Failed failed && !isGone(failed)) {
            return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now.plus(REMEMBERED_FAILURE), failed);
        }
        return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(REMEMBERED), null);
    }

    /** RFC 9309, 2.3.1.3: what is not there refuses nothing. Who asks to be left alone is left alone. */
    private static boolean isGone(Failed failed) {
        return failed.trouble() == Fetched.Trouble.HTTP
                && failed.status() >= 400
                && failed.status() < 500
                && failed.status() != 429;
    }
}
