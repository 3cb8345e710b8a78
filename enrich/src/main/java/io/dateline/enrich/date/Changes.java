package io.dateline.enrich.date;

/** The words that a line tells the time of a change with, in the languages that news is read in. */
final class Changes {

    /** Beginnings of words, folded. */
    private static final String[] STEMS = folded(
            "updat modif revised edited aktuali actuali aggiorna atualiza bijgewerkt gewijzigd geänd jour обновл оновл"
                    + " изменен güncelle uppdatera opdater oppdater päivite muokat zmodyf zaktual frissít módosít ažurir izmjen"
                    + " posodob ενημέρ τροποποι nhật diperbarui kemaskini تحديث تعديل ویرایش بروز 修 更 编辑 แก้ไข ปรับปรุง अपडेट"
                    + " अद्यतन 수정 업데이트 עדכ עודכן");

    private Changes() {}

    /** Whether such a word stands among the pieces from {@code from} to {@code to}. */
    static boolean told(Pieces pieces, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = pieces.word(i);
            for (String stem : STEMS) {
                if (word.startsWith(stem)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String[] folded(String words) {
        return MonthNames.folded(words).split(" ", -1);
    }
}
