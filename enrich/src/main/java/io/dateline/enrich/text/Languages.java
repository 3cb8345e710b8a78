package io.dateline.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text. Thread-safe.
 *
 * <p>English is told by its most common words, at a hundredth of the cost of the model (a millisecond an article): only
 * what they leave open goes to the model, which is loaded when it is first needed.
 */
final class Languages {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int LOOKED_AT = 1000;
    private static final int LETTERS_MIN = 24;
    private static final int WORDS_FOR_ENGLISH = 12;
    private static final double ENGLISH_SHARE = 0.22;
    private static final double SURE = 0.3;

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "as", "by", "at", "from", "has", "have",
            "had", "be", "been", "are", "were", "it", "its", "his", "their", "which", "will", "would", "said", "this", "not",
            "but", "after", "who", "he", "she", "they", "a", "an");

    private final Map<String, String> tags = tags();
    private final AtomicReference<ThreadSafeLanguageDetectorME> detector = new AtomicReference<>();

    /** BCP 47 tag; empty when the text is too short or undecided. */
    Optional<String> of(String text) {
        String sample = text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
        if (sample.codePoints().filter(Character::isLetter).limit(LETTERS_MIN).count() < LETTERS_MIN) {
            return Optional.empty();
        }
        return isEnglish(sample) ? Optional.of("en") : detected(sample);
    }

    private static boolean isEnglish(String sample) {
        int words = 0;
        int common = 0;
        int begin = -1;
        for (int i = 0; i <= sample.length(); i++) {
            boolean letter = i < sample.length() && Character.isLetter(sample.charAt(i));
            if (letter && begin < 0) {
                begin = i;
            } else if (!letter && begin >= 0) {
                words++;
                common += ENGLISH.contains(sample.substring(begin, i).toLowerCase(Locale.ROOT)) ? 1 : 0;
                begin = -1;
            }
        }
        return words >= WORDS_FOR_ENGLISH && common >= words * ENGLISH_SHARE;
    }

    private Optional<String> detected(String sample) {
        Map<String, Double> shares = new HashMap<>();
        for (Language language : detector().predictLanguages(sample)) {
            String tag = tags.get(language.getLang());
            if (tag != null) {
                shares.merge(tag, language.getConfidence(), Double::sum);
            }
        }
        return shares.entrySet().stream()
                .filter(share -> share.getValue() >= SURE)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private ThreadSafeLanguageDetectorME detector() {
        ThreadSafeLanguageDetectorME loaded = detector.get();
        if (loaded == null) {
            loaded = load();
            if (!detector.compareAndSet(null, loaded)) {
                loaded = detector.get();
            }
        }
        return loaded;
    }

    private static ThreadSafeLanguageDetectorME load() {
        try (InputStream in = Languages.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(MODEL + " is missing from the class path");
            }
            return new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model's ISO 639-3 codes by BCP 47; near relatives that nobody asks for count for their big sister. */
    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            tags.put(Locale.forLanguageTag(two).getISO3Language(), two);
        }
        tags.putAll(Map.of(
                "cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "no", "nno", "no", "arb", "ar", "swh", "sw", "zlm",
                "ms", "uzn", "uz"));
        tags.putAll(Map.of("sun", "id", "min", "id", "ast", "es", "lim", "nl", "gsw", "de", "nds", "de", "plt", "mg", "khk", "mn",
                "azj", "az", "pnb", "pa"));
        return Map.copyOf(tags);
    }

    /** The language of a tag as sources write it ("en_US", "EN"); null when it is none. */
    static @Nullable String normalised(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
        return language.equals("und") ? null : language;
    }
}
