package io.dateline.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text's language by OpenNLP's model, as a BCP 47 tag, among the languages that news is read in.
 *
 * <p>The model knows 103 languages, near relatives among them; what it gives to a relative that is not read here counts
 * for the one that is.
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

    private final LanguageDetectorME detector;

    Languages() {
        try (InputStream stream = Languages.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IllegalStateException("OpenNLP's language model is not on the class path: " + MODEL);
            }
            detector = new LanguageDetectorME(new LanguageDetectorModel(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read OpenNLP's language model " + MODEL, e);
        }
    }

    /** Null where the text is too short or no language is likely enough. */
    @Nullable String detect(String text) {
        String sample = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        if (sample.codePoints().filter(Character::isLetter).limit(SHORTEST).count() < SHORTEST) {
            return null;
        }
        Map<String, Double> sums = new HashMap<>();
        Language[] predicted = detector.predictLanguages(sample);
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
