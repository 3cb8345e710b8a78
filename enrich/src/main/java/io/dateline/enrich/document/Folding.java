package io.dateline.enrich.document;

import java.text.Normalizer;

/** Case and diacritics folded away, character by character: Çavuşoğlu and CAVUSOGLU fold alike. */
public final class Folding {

    private static final int TABLE_SIZE = 0x2100;
    private static final char[] TABLE = table();

    private Folding() {}

    /** The folded form; 0 for a combining mark, which folds to nothing. */
    public static char fold(char c) {
        return c < TABLE_SIZE ? TABLE[c] : Character.toLowerCase(c);
    }

    /** The folded form of a whole string. */
    public static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c != 0) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static char[] table() {
        char[] table = new char[TABLE_SIZE];
        for (char c = 0; c < TABLE_SIZE; c++) {
            table[c] = c < 0x80 ? Character.toLowerCase(c) : base(c);
        }
        // Letters that Unicode does not decompose, as news agencies transliterate them.
        table['ı'] = 'i';
        table['İ'] = 'i';
        table['ø'] = table['Ø'] = 'o';
        table['ł'] = table['Ł'] = 'l';
        table['đ'] = table['Đ'] = 'd';
        table['ħ'] = table['Ħ'] = 'h';
        table['ŧ'] = table['Ŧ'] = 't';
        table['ß'] = 's';
        table['’'] = table['‘'] = table['ʼ'] = table['ʻ'] = table['`'] = table['´'] = '\'';
        return table;
    }

    private static char base(char c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return Character.toLowerCase(
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
    }
}
