package io.dateline.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text's language by OpenNLP's model, as a BCP 47 tag, among the languages that news is read in.
 *
 * <p>The model knows 103 languages, near relatives among them; what it gives to a relative that is not read here counts
 * for the one that is.
 *
 * <p>English is told by its most common words first: the model costs some two milliseconds an article, ten times as much
 * as all tags together, and its loading a second. What those words leave open goes to the model, which is loaded when it
 * is first asked. Thread-safe.
 */
final class Languages {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int LONGEST = 2000;
    private static final int SHORTEST = 20;
    /** How often more likely than the next the likeliest must be: the model spreads its belief widely on short texts. */
    private static final double LEAST = 1.15;

    /** ISO 639-3 as the model writes it, then the tag that it counts for. */
    private static final Map<String, String> TAGS = tags(
            "eng=en deu=de fra=fr spa=es ita=it por=pt nld=nl rus=ru ukr=uk bel=be pol=pl ces=cs slk=sk slv=sl",
            "hrv=hr bos=hr srp=sr mkd=mk bul=bg ron=ro hun=hu ell=el tur=tr aze=az kaz=kk uzb=uz kir=ky tgk=tg",
            "ara=ar fas=fa pes=fa pus=ps urd=ur hin=hi ben=bn tam=ta tel=te heb=he cmn=zh zho=zh jpn=ja kor=ko",
            "vie=vi tha=th ind=id sun=id jav=id msa=ms zlm=ms swe=sv dan=da nob=nb nno=nb fin=fi est=et lav=lv",
            "lvs=lv lit=lt cat=ca oci=ca glg=gl eus=eu sqi=sq kat=ka hye=hy swa=sw ekk=et azj=az");

    private static final Set<String> COMMON_IN_ENGLISH = Set.of(
            ("the of and to in that is was for on with as by at from has have had be been are were it its his their which will"
                            + " would said this not but after who he she they a an")
                    .split(" "));
    private static final int WORDS_FOR_ENGLISH = 12;
    /** News in English is between a quarter and a half such words; the nearest other language stays below a tenth. */
    private static final double SHARE_FOR_ENGLISH = 0.22;

    private final AtomicReference<ThreadSafeLanguageDetectorME> detector = new AtomicReference<>();

    /** Null where the text is too short or no language is likely enough. */
    @Nullable String detect(String text) {
        String sample = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        if (sample.codePoints().filter(Character::isLetter).limit(SHORTEST).count() < SHORTEST) {
            return null;
        }
        return isEnglish(sample) ? "en" : predicted(sample);
    }

    private @Nullable String predicted(String sample) {
        Map<String, Double> sums = new HashMap<>();
        Language[] predicted = detector().predictLanguages(sample);
        // The long tail of the unlikely says nothing, and would favour the tags that have many relatives.
        double least = predicted.length == 0 ? 0 : predicted[0].getConfidence() / 3;
        for (Language language : predicted) {
            String tag = TAGS.get(language.getLang());
            if (tag != null && language.getConfidence() >= least) {
                sums.merge(tag, language.getConfidence(), Double::sum);
            }
        }
        List<Map.Entry<String, Double>> ranked = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(2)
                .toList();
        boolean clear = ranked.size() == 1
                || (ranked.size() == 2
                        && ranked.get(0).getValue() >= LEAST * ranked.get(1).getValue());
        return clear ? ranked.get(0).getKey() : null;
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
                String word = sample.substring(begin, i).toLowerCase(Locale.ROOT);
                common += COMMON_IN_ENGLISH.contains(word) ? 1 : 0;
                begin = -1;
            }
        }
        return words >= WORDS_FOR_ENGLISH && common >= words * SHARE_FOR_ENGLISH;
    }

    private ThreadSafeLanguageDetectorME detector() {
        ThreadSafeLanguageDetectorME loaded = detector.get();
        if (loaded != null) {
            return loaded;
        }
        // Two threads may load at the same time once; the one that comes later gives its own away.
        ThreadSafeLanguageDetectorME fresh = load();
        ThreadSafeLanguageDetectorME winner = detector.compareAndExchange(null, fresh);
        return winner == null ? fresh : winner;
    }

    private static ThreadSafeLanguageDetectorME load() {
        try (InputStream stream = Languages.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IllegalStateException("OpenNLP's language model is not on the class path: " + MODEL);
            }
            return new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read OpenNLP's language model " + MODEL, e);
        }
    }

    private static Map<String, String> tags(String... rows) {
        Map<String, String> tags = new HashMap<>();
        List<String> pairs = Arrays.stream(rows)
                .flatMap(row -> Arrays.stream(row.split(" ", -1)))
                .toList();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            tags.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return Map.copyOf(tags);
    }
}
