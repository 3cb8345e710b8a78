package io.dateline.enrich.text;

import io.dateline.enrich.document.Folding;
import io.dateline.enrich.document.Tokens;
import java.util.HashSet;
import java.util.Set;

/** Lines that are furniture by their shape rather than by their words. */
final class LineShapes {

    private static final Set<String> TIME_WORDS = Set.of(
            """
            january february march april may june july august september october november december jan feb
            mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
            sunday mon tue tues wed thu thur thurs fri sat sun am pm a p m gmt utc est edt cet cest bst msk
            et ist eet h t z st nd rd th at on of the published updated posted modified last update date
            time today yesterday ago hours hour minutes uhr januar februar marz mai juni juli oktober
            dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre enero
            febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre de le января
            февраля марта апреля мая июня июля августа сентября октября ноября декабря ocak subat nisan
            haziran temmuz agustos eylul ekim kasim aralik
            """
                    .strip()
                    .split("\\s+"));

    private static final int TIME_TOKENS_MAX = 30;
    private static final int BYLINE_WORDS_MAX = 14;
    private static final int ICON_WORDS_MIN = 6;

    private LineShapes() {}

    /** A date or a time, and nothing beside it but words such as "updated". */
    static boolean isTimestamp(Line line) {
        Tokens tokens = Tokens.of(line.text());
        if (tokens.size() > TIME_TOKENS_MAX) {
            return false;
        }
        boolean number = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isNumber(i)) {
                number = true;
            } else if (tokens.isWord(i) && !TIME_WORDS.contains(folded(line, tokens, i))) {
                return false;
            }
        }
        return number && tokens.size() >= 2;
    }

    private static String folded(Line line, Tokens tokens, int i) {
        return Folding.fold(
                line.text().subSequence(tokens.begin(i), tokens.end(i)));
    }

    /** "By Jane Doe, Paper Staff": a few words after "by", names mostly. */
    static boolean isByline(Line line) {
        if (line.words() > BYLINE_WORDS_MAX || line.words() < 2 || line.text().length() < 5) {
            return false;
        }
        String start = line.text().substring(0, 3);
        boolean by = start.equals("By ") || start.equals("BY ") || line.text().startsWith("Von ")
                || line.text().startsWith("Par ") || line.text().startsWith("Por ");
        if (!by || line.last() == '.' || line.last() == '?' || line.last() == '!') {
            return false;
        }
        Tokens tokens = Tokens.of(line.text());
        int capital = 0;
        int small = 0;
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.isWord(i) && !isJoiner(folded(line, tokens, i))) {
                capital += tokens.capitalized(i) ? 1 : 0;
                small += tokens.capitalized(i) ? 0 : 1;
            }
        }
        return capital >= 1 && small * 3 <= capital;
    }

    private static boolean isJoiner(String word) {
        return word.equals("and") || word.equals("in") || word.equals("for") || word.equals("und") || word.equals("et")
                || word.equals("y") || word.equals("with") || word.equals("of") || word.equals("the");
    }

    /** Names of icons or menu entries in a row: no sentence, and the same words again and again. */
    static boolean isRunOfLabels(Line line) {
        if (line.words() < ICON_WORDS_MIN) {
            return false;
        }
        int icons = 0;
        int marks = 0;
        Set<String> different = new HashSet<>();
        String[] words = line.folded().split(" ");
        for (String word : words) {
            icons += word.contains("icon") ? 1 : 0;
            char last = word.charAt(word.length() - 1);
            marks += ",.;:!?".indexOf(last) >= 0 ? 1 : 0;
            different.add(word);
        }
        boolean iconNames = icons >= 3 && icons * 5 >= words.length;
        boolean repeating = words.length >= 12 && marks == 0 && different.size() * 3 <= words.length * 2;
        return iconNames || repeating;
    }

    /** Words too few and too loose to be a paragraph: "Share | Print | E-mail". */
    static boolean isRowOfLinks(Line line) {
        int bars = 0;
        for (int i = 0; i < line.text().length(); i++) {
            char c = line.text().charAt(i);
            bars += c == '|' || c == '·' || c == '•' || c == '›' || c == '»' ? 1 : 0;
        }
        return bars >= 2 && line.words() <= bars * 5 && !line.endsLikeASentence();
    }
}
