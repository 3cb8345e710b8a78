package io.dateline.enrich.date;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Time zones as news names them, in the order of the lexicon's values. */
final class Zones {

    private static final List<ZoneId> ZONES = List.of(
            ZoneOffset.UTC,
            ZoneId.of("America/New_York"),
            ZoneOffset.ofHours(-5),
            ZoneOffset.ofHours(-4),
            ZoneId.of("America/Chicago"),
            ZoneOffset.ofHours(-6),
            ZoneId.of("America/Denver"),
            ZoneOffset.ofHours(-7),
            ZoneId.of("America/Los_Angeles"),
            ZoneOffset.ofHours(-8),
            ZoneOffset.ofHours(1),
            ZoneOffset.ofHours(2),
            ZoneId.of("Europe/Moscow"),
            ZoneOffset.ofHours(9),
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Europe/Istanbul"),
            ZoneId.of("Asia/Tehran"),
            ZoneId.of("Europe/Kiev"),
            ZoneId.of("Asia/Jerusalem"),
            ZoneId.of("Europe/Paris"),
            ZoneId.of("Asia/Damascus"));

    private Zones() {}

    static ZoneId get(int index) {
        return ZONES.get(index);
    }
}
