package io.dateline.enrich.text;

import io.dateline.enrich.document.Furniture;
import io.dateline.enrich.document.Furniture.Kind;
import java.util.Optional;
import java.util.StringTokenizer;

/** What a line is when nothing but the line itself is looked at. */
final class LineKinds {

    private static final String SEPARATORS = " ,.;:/|-()[]\t•·";

    private final Phrases phrases;

    LineKinds(Phrases phrases) {
        this.phrases = phrases;
    }

    Optional<Furniture.Kind> of(Line line) {
        if (line.plain().isEmpty()) {
            return Optional.of(Kind.OTHER);
        }
        if (isIcons(line)) {
            return Optional.of(Kind.NAVIGATION);
        }
        if (isTimestamp(line)) {
            return Optional.of(Kind.TIMESTAMP);
        }
        if (isFootnote(line)) {
            return Optional.of(Kind.NOTICE);
        }
        if (quotes(line)) {
            return Optional.empty();
        }
        Optional<Furniture.Kind> listed = phrases.kind(line);
        if (listed.isPresent()) {
            return listed;
        }
        if (isCall(line)) {
            return Optional.of(Kind.APPEAL);
        }
        if (isByline(line)) {
            return Optional.of(Kind.BYLINE);
        }
        if (isCopyright(line)) {
            return Optional.of(Kind.NOTICE);
        }
        if (isCaption(line)) {
            return Optional.of(Kind.CAPTION);
        }
        if (isCommunityNotice(line)) {
            return Optional.of(Kind.NOTICE);
        }
        return Optional.empty();
    }

    /** Whether it consists of an agency's name. */
    boolean isAgency(Line line) {
        return phrases.has("agency", line.plain());
    }

    /** How many of the marks of an appeal the line has; none where it does not speak to its reader. */
    int appealCues(Line line) {
        if (quotes(line) || line.text().length() > 900 || !addressesReader(line)) {
            return 0;
        }
        return phrases.count("appeal", line.plain());
    }

    private boolean addressesReader(Line line) {
        StringTokenizer tokens = new StringTokenizer(line.plain(), " ,.;:!?'\"-()");
        while (tokens.hasMoreTokens()) {
            if (phrases.has("address", tokens.nextToken())) {
                return true;
            }
        }
        return false;
    }

    /** A button that calls for support: "Support our paper!". */
    private boolean isCall(Line line) {
        int space = line.plain().indexOf(' ');
        return space > 0
                && line.words() <= 6
                && line.text().endsWith("!")
                && phrases.has("call", line.plain().substring(0, space));
    }

    private boolean isCommunityNotice(Line line) {
        return line.text().length() <= 500 && addressesReader(line) && phrases.count("community", line.plain()) >= 2;
    }

    private static boolean quotes(Line line) {
        return "\"“„«‘".indexOf(line.text().charAt(0)) >= 0;
    }

    private static boolean isIcons(Line line) {
        int icons = 0;
        for (int at = line.plain().indexOf("icon"); at >= 0; at = line.plain().indexOf("icon", at + 4)) {
            icons++;
        }
        return icons >= 3 && icons * 6 >= line.words();
    }

    /** Digits, and otherwise nothing but the words that dates and times are written with. */
    private boolean isTimestamp(Line line) {
        if (line.plain().length() > 110) {
            return false;
        }
        StringTokenizer tokens = new StringTokenizer(line.plain(), SEPARATORS);
        boolean digits = false;
        int numbers = 0;
        boolean named = false;
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            int digit = 0;
            while (digit < token.length() && Character.isDigit(token.charAt(digit))) {
                digit++;
            }
            digits |= digit > 0;
            numbers += digit > 0 ? 1 : 0;
            String rest = token.substring(digit);
            if (!rest.isEmpty() && !phrases.has("time", rest)) {
                return false;
            }
            named |= !rest.isEmpty();
        }
        return digits && (named || numbers >= 2);
    }

    private boolean isFootnote(Line line) {
        String text = line.text();
        String plain = line.plain();
        boolean starred = text.length() > 2 && text.charAt(0) == '*' && text.charAt(1) != '*';
        if (starred && text.length() <= 400 && phrases.count("banned", plain) >= 1) {
            return true;
        }
        return text.length() <= 200 && phrases.count("banned", plain) >= 1 && endsWithBan(plain);
    }

    private boolean endsWithBan(String plain) {
        int end = plain.length();
        while (end > 0 && ".)]*".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        String cut = plain.substring(0, end);
        boolean country = phrases.has("banning", cut.substring(cut.lastIndexOf(' ') + 1));
        boolean reported = cut.indexOf(',') >= 0 || cut.contains(" said") || cut.contains(" says");
        return country && !reported;
    }

    private boolean isByline(Line line) {
        String text = line.text();
        String plain = line.plain();
        if (text.length() > 90 || line.words() > 14 || phrases.has("agency", plain)) {
            return phrases.has("agency", plain);
        }
        int space = plain.indexOf(' ');
        if (space < 0 || !phrases.has("by", plain.substring(0, space))) {
            return false;
        }
        int names = 0;
        int words = 0;
        StringTokenizer tokens = new StringTokenizer(text.substring(text.indexOf(' ') + 1), " ,|&/");
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            words++;
            if (Character.isUpperCase(token.codePointAt(0)) || token.startsWith("@")) {
                names++;
            } else if (!phrases.has("between", token)) {
                return false;
            }
        }
        return names >= 1 && words <= 12 && !text.endsWith("?") && !text.endsWith("!");
    }

    /**
     * A page's own: sign or word, year, name; or all the years since it began. A picture's has the name first and one year,
     * or a slash behind it.
     */
    private static boolean isCopyright(Line line) {
        if (line.text().length() > 200 || line.text().indexOf('/') >= 0) {
            return false;
        }
        StringTokenizer tokens = new StringTokenizer(line.plain(), " ,.()[]-–—:");
        boolean sign = false;
        boolean named = false;
        int years = 0;
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            if (token.equals("©") || token.equals("c") || token.equals("copyright")) {
                if (years > 0) {
                    return false;
                }
                sign |= !token.equals("c") || line.plain().contains("(c)");
            } else if (isYear(token)) {
                years++;
            } else if (years > 0) {
                return sign && !named;
            } else {
                named = true;
            }
            if (!sign) {
                return false;
            }
            if (named && years == 2) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYear(String token) {
        return token.length() == 4
                && (token.startsWith("19") || token.startsWith("20"))
                && Character.isDigit(token.charAt(2))
                && Character.isDigit(token.charAt(3));
    }

    private boolean isCaption(Line line) {
        String text = line.text();
        if (text.length() > 450) {
            return false;
        }
        if (text.startsWith("©") || text.startsWith("(c) ") || text.startsWith("Ⓒ")) {
            return true;
        }
        int open = text.lastIndexOf('(');
        int bracket = text.lastIndexOf('[');
        open = Math.max(open, bracket);
        char last = text.charAt(text.length() - 1);
        if (open >= 0 && (last == ')' || last == ']') && open > text.length() - 140) {
            String credit = Line.fold(text.substring(open + 1, text.length() - 1));
            int slash = Math.max(credit.lastIndexOf('/'), credit.lastIndexOf(" via "));
            String owner = slash < 0
                    ? credit
                    : credit.substring(credit.lastIndexOf('/') + 1).strip();
            return (slash >= 0 && (phrases.has("credit", owner) || phrases.has("agency", owner)))
                    || credit.startsWith("photo")
                    || credit.startsWith("image")
                    || credit.startsWith("credit")
                    || credit.startsWith("file photo")
                    || credit.startsWith("©")
                    || credit.startsWith("picture")
                    || credit.endsWith(" photo")
                    || credit.endsWith("getty images");
        }
        int slash = text.lastIndexOf('/');
        return slash > 0 && text.length() <= 200 && !line.endsSentence() && creditAfter(text, slash);
    }

    private boolean creditAfter(String text, int slash) {
        String owner = Line.fold(text.substring(slash + 1));
        return owner.length() <= 30 && (phrases.has("credit", owner) || phrases.has("agency", owner));
    }
}
