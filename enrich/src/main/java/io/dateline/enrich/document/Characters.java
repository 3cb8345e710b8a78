package io.dateline.enrich.document;

/** What each character is to a token. A table for those of common scripts' letters and marks, for speed. */
@SuppressWarnings("EnumOrdinal") // the table lives within one run of the program
final class Characters {

    static final byte WORD = (byte) Tokens.Kind.WORD.ordinal();
    static final byte NUMBER = (byte) Tokens.Kind.NUMBER.ordinal();
    static final byte MARK = (byte) Tokens.Kind.MARK.ordinal();
    static final byte BREAK = (byte) Tokens.Kind.BREAK.ordinal();

    /** No token: space, or a character that is not seen. */
    static final byte SPACE = -1;

    /** Goes on with whatever stands before it; a mark, or nothing that is seen, where it stands alone. */
    private static final byte COMBINING = 4;

    private static final int TABLE_SIZE = 0x2100;
    private static final byte[] KINDS = kinds();

    private Characters() {}

    /** The kind of token that begins at a place of the text; {@link #SPACE} where none does. */
    static byte kind(String text, int at) {
        char c = text.charAt(at);
        if (c < TABLE_SIZE) {
            byte kind = KINDS[c];
            return kind == COMBINING ? classify(c) : kind;
        }
        if (Character.isSurrogate(c)) {
            return Character.isLetter(text.codePointAt(at)) ? WORD : MARK;
        }
        return classify(c);
    }

    /** Whether a word or number goes on at a place of the text; combining marks and soft hyphens never end one. */
    static boolean continues(byte kind, String text, int at) {
        char c = text.charAt(at);
        if (c < TABLE_SIZE) {
            byte other = KINDS[c];
            return other == kind || other == COMBINING;
        }
        if (Character.isLowSurrogate(c) && Character.isHighSurrogate(text.charAt(at - 1))) {
            return true;
        }
        return combines(c) || kind(text, at) == kind;
    }

    private static byte classify(char c) {
        if (c == '\n') {
            return BREAK;
        }
        if (Character.isLetter(c)) {
            return WORD;
        }
        if (Character.isDigit(c)) {
            return NUMBER;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || invisible(c) ? SPACE : MARK;
    }

    private static boolean invisible(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT;
    }

    private static boolean combines(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00ad';
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[TABLE_SIZE];
        for (char c = 0; c < TABLE_SIZE; c++) {
            kinds[c] = combines(c) ? COMBINING : classify(c);
        }
        return kinds;
    }
}
