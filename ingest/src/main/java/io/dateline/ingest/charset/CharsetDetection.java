package io.dateline.ingest.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses at the charset of a text that does not say it.
 *
 * <p>ICU knows the most charsets, juniversalchardet is the surer one on Thai and Hebrew.
 */
final class CharsetDetection {

    // ICU looks at 8,000 bytes.
    private static final int SAMPLE_BYTES = 16 * 1024;
    // More ASCII than this before the first other letter, and it drowns what follows.
    private static final int LONG_PREFIX = 512;
    private static final int LEAST_CONFIDENCE = 10;
    // UTF-16 and UTF-32 turn nearly any bytes into characters.
    private static final int LEAST_CONFIDENCE_WIDE = 50;
    private static final int MOST_GUESSES = 4;
    private static final Set<String> SURER_OF = Set.of("TIS620", "WINDOWS-1255");

    private CharsetDetection() {}

    /** The likely charsets, the likeliest first. */
    static List<Charset> guesses(byte[] bytes, boolean html) {
        byte[] sample = sample(bytes);
        List<Charset> guesses = new ArrayList<>();
        Charset special = thaiOrHebrew(sample);
        if (special != null) {
            guesses.add(special);
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(html);
        detector.setText(sample);
        for (CharsetMatch match : detector.detectAll()) {
            Charset charset = CharsetLabels.detected(match.getName());
            int least = match.getName().startsWith("UTF-") ? LEAST_CONFIDENCE_WIDE : LEAST_CONFIDENCE;
            if (match.getConfidence() >= least
                    && charset != null
                    && !ebcdic(match.getName())
                    && !guesses.contains(charset)) {
                guesses.add(charset);
            }
        }
        return guesses.subList(0, Math.min(MOST_GUESSES, guesses.size()));
    }

    private static @Nullable Charset thaiOrHebrew(byte[] sample) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample, 0, sample.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name != null && SURER_OF.contains(name) ? CharsetLabels.detected(name) : null;
    }

    /** News in the mainframes' encodings: none was ever seen, while damaged files often look like them. */
    private static boolean ebcdic(String name) {
        return name.startsWith("IBM42");
    }

    /** The stretch that tells the most: from the first byte that is not ASCII. */
    private static byte[] sample(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0 && bytes[first] != 0 && bytes[first] != 0x1B) {
            first++;
        }
        // A multiple of four keeps the units of UTF-16 and UTF-32 whole.
        int from = first < LONG_PREFIX || first == bytes.length ? 0 : first & ~3;
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE_BYTES));
    }
}
