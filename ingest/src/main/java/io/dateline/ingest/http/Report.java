package io.dateline.ingest.http;

import io.dateline.contract.Json;
import io.dateline.ingest.publish.Outcome;
import io.dateline.ingest.source.Place;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What became of each article of one request: {@code articles = accepted + refused + unknown}. */
final class Report {

    static final Report NOTHING = new Report(List.of());

    /** The document itself is broken, not what it says. */
    private static final Set<Reason> SYNTAX =
            Set.of(Reason.EMPTY, Reason.UNDECODABLE, Reason.BROKEN_JSON, Reason.UNREADABLE);

    private final List<Line> lines;

    private Report(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Of outcomes in the order of the reads. */
    static Report of(List<Read> reads, List<Outcome> outcomes) {
        List<Line> lines = new ArrayList<>(reads.size());
        for (int i = 0; i < reads.size(); i++) {
            lines.add(new Line(reads.get(i).place(), outcomes.get(i)));
        }
        return new Report(lines);
    }

    int accepted() {
        return count(Outcome.Acknowledged.class);
    }

    int refused() {
        return count(Outcome.Refused.class);
    }

    int unknown() {
        return count(Outcome.Failed.class);
    }

    /** Whether all that is refused is so for its form, not for what it says. */
    boolean malformed() {
        return lines.stream()
                .allMatch(line -> line.outcome instanceof Outcome.Refused refused
                        && SYNTAX.contains(refused.read().reason()));
    }

    /** The members of the answer. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("accepted", accepted());
        members.put("refused", refused());
        if (unknown() > 0) {
            members.put("unknown", unknown());
        }
        members.put("articles", lines.stream().map(Line::members).toList());
        return members;
    }

    byte[] json() {
        return Json.mapper().writeValueAsBytes(members());
    }

    private int count(Class<? extends Outcome> kind) {
        return (int)
                lines.stream().filter(line -> kind.isInstance(line.outcome)).count();
    }

    private record Line(Place place, Outcome outcome) {

        Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("line", Math.max(1, place.line()));
            if (outcome instanceof Outcome.Acknowledged acknowledged) {
                members.put("id", acknowledged.id());
                members.put("status", "accepted");
            } else if (outcome instanceof Outcome.Refused refused) {
                members.put("status", "refused");
                members.put(
                        "reason",
                        refused.read().reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                members.put("detail", refused.read().detail());
            } else {
                members.put("status", "unknown, send it again");
            }
            return members;
        }
    }
}
