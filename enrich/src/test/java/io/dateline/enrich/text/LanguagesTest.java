package io.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private static final Languages LANGUAGES = new Languages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The harbour council voted on Monday to rebuild the eastern pier.",
                "de | Der Hafenrat hat am Montag beschlossen, den östlichen Pier wieder aufzubauen.",
                "fr | Le conseil du port a décidé lundi de reconstruire la jetée orientale.",
                "es | El consejo del puerto decidió el lunes reconstruir el muelle oriental.",
                "ru | Совет порта в понедельник решил восстановить восточный причал.",
                "uk | Рада порту в понеділок вирішила відбудувати східний причал.",
                "tr | Liman meclisi pazartesi günü doğu iskelesinin yeniden yapılmasına karar verdi.",
                "ar | قرر مجلس الميناء يوم الاثنين إعادة بناء الرصيف الشرقي بعد العاصفة.",
                "id | Dewan pelabuhan pada hari Senin memutuskan untuk membangun kembali dermaga timur.",
                "hr | Lučko vijeće odlučilo je u ponedjeljak obnoviti istočni gat nakon oluje.",
                "fa | شورای بندر روز دوشنبه تصمیم گرفت اسکله شرقی را دوباره بسازد.",
                "zh | 港口委员会星期一决定重建在暴风雨中受损的东部码头，主席在会议之后说。",
            })
    void a_sentence_s_language_is_told(String language, String sentence) {
        assertThat(LANGUAGES.detect(sentence)).isEqualTo(language);
    }

    @Test
    void too_little_text_has_no_language() {
        assertThat(LANGUAGES.detect("Ja.")).isNull();
    }
}
