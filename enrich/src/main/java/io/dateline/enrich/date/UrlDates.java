package io.dateline.enrich.date;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in an article's address: {@code /2019/10/21/}, {@code /20200220}, {@code -20190304.html}, {@code /2019/10/}. */
final class UrlDates {

    private static final int LONGEST = 2_000;

    private static final Pattern DAY = Pattern.compile(
            "(?<![0-9])((?:19|20)[0-9]{2})(?:([/_.-]?)(1[0-2]|0[1-9])\\2(3[01]|[12][0-9]|0[1-9])|[/](1[0-2]|0?[1-9])[/](3[01]|[12][0-9]|0?[1-9])(?=/))(?![0-9])");
    private static final Pattern MONTH = Pattern.compile("/((?:19|20)[0-9]{2})[/-](1[0-2]|0[1-9])(?=/)");

    private UrlDates() {}

    /** The day, or else the month, that a URL's path names; null when it names none. */
    static @Nullable Stamp in(String url) {
        String path = path(url);
        Matcher day = DAY.matcher(path);
        while (day.find()) {
            boolean padded = day.group(3) != null;
            int year = Integer.parseInt(day.group(1));
            int month = Integer.parseInt(padded ? day.group(3) : day.group(5));
            int dayOfMonth = Integer.parseInt(padded ? day.group(4) : day.group(6));
            if (Months.valid(year, month, dayOfMonth)) {
                return Stamp.of(Period.day(LocalDate.of(year, month, dayOfMonth)));
            }
        }
        Matcher month = MONTH.matcher(path);
        return month.find()
                ? Stamp.of(Period.month(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))))
                : null;
    }

    private static String path(String url) {
        String bounded = url.length() > LONGEST ? url.substring(0, LONGEST) : url;
        int scheme = bounded.indexOf("://");
        int path = bounded.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        int query = bounded.indexOf('?');
        int end = query < 0 ? bounded.length() : query;
        // An archive's address holds the time of collection, and then the page's own address.
        int archived = Math.max(bounded.lastIndexOf("/http:/"), bounded.lastIndexOf("/https:/"));
        if (path >= 0 && archived >= path) {
            return path(bounded.substring(archived + 1));
        }
        return path < 0 || path > end ? "" : bounded.substring(path, end);
    }
}
