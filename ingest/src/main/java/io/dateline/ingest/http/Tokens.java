package io.dateline.ingest.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may send articles: bearer tokens, each with the name that its articles carry in {@code via}. Keeps no token, but
 * digests, and shows none.
 */
public final class Tokens {

    /** Nobody is asked for a token. */
    public static final Tokens NONE = new Tokens(Map.of());

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@/ -]{1,100}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{16,512}");

    private final Map<String, byte[]> digests;

    private Tokens(Map<String, byte[]> digests) {
        this.digests = digests;
    }

    /**
     * Reads a file with {@code name:token} on each line; blank lines and those that begin with # are left out.
     *
     * @throws IllegalArgumentException when a line is no such pair, a name stands twice, or there is none at all: names
     *     file and line, never the token
     * @throws IOException when the file can't be read
     */
    public static Tokens read(Path file) throws IOException {
        return of(Files.readAllLines(file, StandardCharsets.UTF_8), file.toString());
    }

    /** The same for the lines themselves; {@code where} names them in errors. */
    static Tokens of(List<String> lines, String where) {
        Map<String, byte[]> digests = new LinkedHashMap<>();
        int number = 0;
        for (String raw : lines) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String place = where + ":" + number + ": ";
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            String token = line.substring(colon + 1).strip();
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        place + "not name:token (letters, digits and ._@/- in the name, 100 at most)");
            }
            if (!TOKEN.matcher(token).matches()) {
                throw new IllegalArgumentException(place
                        + "the token needs 16 to 512 letters, digits or ._~+/=- (\"openssl rand -hex 32\" makes one)");
            }
            if (digests.put(name, digest(token)) != null) {
                throw new IllegalArgumentException(place + "the name " + name + " stands twice");
            }
        }
        if (digests.isEmpty()) {
            throw new IllegalArgumentException(where + ": no token in it");
        }
        return new Tokens(digests);
    }

    /** Whether nobody is asked for one. */
    public boolean none() {
        return digests.isEmpty();
    }

    /** The name of whoever has this token; takes the same time for any. */
    Optional<String> nameOf(String token) {
        byte[] digest = digest(token);
        String name = null;
        for (Map.Entry<String, byte[]> known : digests.entrySet()) {
            if (MessageDigest.isEqual(known.getValue(), digest)) {
                name = known.getKey();
            }
        }
        return Optional.ofNullable(name);
    }

    /** The names alone. */
    @Override
    public String toString() {
        return "tokens of " + digests.keySet();
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
