package io.dateline.enrich.actor.registry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a file's format by how it begins; what begins like none is refused rather than guessed at. */
final class Recognition {

    /** How much of a file is looked at, in bytes. */
    static final int HEAD_BYTES = 1 << 16;

    private static final Pattern AGENT = Pattern.compile("\\[~[A-Z-]{3}");
    private static final Pattern CODE = Pattern.compile("\\[[A-Z]{3}[A-Z0-9]*\\s*(?:[<>\\d][^\\]]*)?\\]");

    private Recognition() {}

    /**
     * The format of a file that begins so.
     *
     * @param name of the file; decides where the contents fit two formats
     * @throws IllegalArgumentException with the reason when it is none that is known
     */
    static Format of(String name, byte[] head) {
        if (head.length >= 2 && (head[0] & 0xff) + (head[1] & 0xff) == 0xff + 0xfe) {
            throw new IllegalArgumentException("UTF-16; a registry file must be in UTF-8");
        }
        String text = new String(head, StandardCharsets.UTF_8);
        String begin = (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
        if (begin.isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
        String afterBracket = begin.substring(1).stripLeading();
        if (begin.startsWith("{")
                || (begin.startsWith("[") && (afterBracket.startsWith("{") || afterBracket.startsWith("]")))) {
            return Format.WIKIDATA_JSON;
        }
        String[] lines = begin.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toArray(String[]::new);
        if (lines.length == 0) {
            throw new IllegalArgumentException("nothing but comments");
        }
        return ofLines(name.toLowerCase(Locale.ROOT), lines);
    }

    private static Format ofLines(String name, String[] lines) {
        String first = lines[0].strip();
        if (first.equals("id") || first.startsWith("id\t")) {
            return Format.TABLES;
        }
        if (WikidataRows.recognises(Arrays.asList(first.split("\t", -1)))) {
            return Format.WIKIDATA_TSV;
        }
        if (WikidataRows.recognises(Arrays.asList(first.replace("\"", "").split(",", -1)))) {
            return Format.WIKIDATA_CSV;
        }
        boolean dictionary = name.contains("actors") || name.contains("agents") || name.endsWith(".txt");
        for (String line : lines) {
            if (dictionary && AGENT.matcher(line).find()) {
                return Format.CAMEO_AGENTS;
            }
            if (CODE.matcher(line).find()) {
                return Format.CAMEO_ACTORS;
            }
        }
        throw new IllegalArgumentException("in no format that is known: actor tables (first line: id, a tab, other"
                + " columns), a CAMEO actor dictionary, or results of a Wikidata query in JSON, CSV or TSV");
    }
}
