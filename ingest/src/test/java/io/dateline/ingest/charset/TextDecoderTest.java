package io.dateline.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dateline.ingest.charset.DecodedText.Basis;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String RUSSIAN =
            "Министр приехал в город во вторник и сказал журналистам, что переговоры о поставках зерна продолжатся."
                    + " Подробности встречи пока не сообщаются, однако обе стороны назвали беседу полезной.";
    private static final String TURKISH =
            "Bakan, salı günü kente geldi ve gazetecilere tahıl görüşmelerinin süreceğini söyledi."
                    + " Görüşmenin ayrıntıları açıklanmadı; iki taraf da toplantının yararlı geçtiğini belirtti.";
    private static final String FRENCH =
            "Le ministre est arrivé mardi à la préfecture et a déclaré que les négociations se poursuivraient."
                    + " Les détails de l'entretien n'ont pas été communiqués, mais il a été jugé utile des deux côtés.";
    private static final String POLISH =
            "Minister przyjechał w środę i powiedział dziennikarzom, że rozmowy o dostawach zboża będą trwały."
                    + " Szczegółów spotkania nie ujawniono, lecz obie strony uznały je za pożyteczne.";
    private static final String ARABIC =
            "وصل الوزير إلى المدينة يوم الثلاثاء وقال للصحفيين إن المفاوضات بشأن الحبوب ستستمر."
                    + " ولم تكشف تفاصيل الاجتماع لكن الطرفين وصفاه بأنه مفيد.";
    private static final String HEBREW = "השר הגיע לעיר ביום שלישי ואמר לעיתונאים כי השיחות על אספקת התבואה יימשכו."
            + " פרטי הפגישה לא נמסרו, אך שני הצדדים אמרו שהיא הייתה מועילה.";
    private static final String GREEK = "Ο υπουργός έφτασε στην πόλη την Τρίτη και είπε στους δημοσιογράφους ότι οι"
            + " συνομιλίες για τα σιτηρά θα συνεχιστούν. Οι λεπτομέρειες δεν ανακοινώθηκαν.";
    private static final String JAPANESE = "大臣は火曜日に市を訪れ、穀物の供給をめぐる協議は続くと記者団に語った。" + "会談の詳細は明らかにされていないが、双方とも有益だったと述べている。";
    private static final String CHINESE = "部长星期二抵达该市，并对记者表示，有关粮食供应的谈判将继续进行。会谈的细节没有公布，但双方都称会谈是有益的。";
    private static final String KOREAN = "장관은 화요일 도시에 도착해 곡물 공급 협상이 계속될 것이라고 기자들에게 말했다. 회담의 세부 내용은 공개되지 않았다.";
    private static final String THAI =
            "รัฐมนตรีเดินทางถึงเมืองเมื่อวันอังคารและกล่าวกับผู้สื่อข่าวว่าการเจรจาเรื่องธัญพืชจะดำเนินต่อไป";

    @ParameterizedTest
    @CsvSource({
        "windows-1251, RUSSIAN",
        "KOI8-R, RUSSIAN",
        "windows-1254, TURKISH",
        "ISO-8859-9, TURKISH",
        "windows-1252, FRENCH",
        "ISO-8859-1, FRENCH",
        "windows-1250, POLISH",
        "ISO-8859-2, POLISH",
        "windows-1256, ARABIC",
        "windows-1255, HEBREW",
        "windows-1253, GREEK",
        "Shift_JIS, JAPANESE",
        "EUC-JP, JAPANESE",
        "ISO-2022-JP, JAPANESE",
        "GB18030, CHINESE",
        "EUC-KR, KOREAN",
        "TIS-620, THAI",
        "UTF-8, RUSSIAN",
        "UTF-8, THAI",
    })
    void an_encoding_that_nothing_tells_is_detected(String charset, Sample sample) throws Exception {
        DecodedText decoded = TextDecoder.decode(sample.text.getBytes(Charset.forName(charset)), false);

        assertThat(decoded.text()).isEqualTo(sample.text);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "UTF-32LE, FFFE0000", "UTF-32BE, 0000FEFF"})
    void a_byte_order_mark_names_the_encoding_and_is_no_part_of_the_text(String charset, String mark) throws Exception {
        byte[] bytes = concat(HexFormat.of().parseHex(mark), TURKISH.getBytes(Charset.forName(charset)));

        DecodedText decoded = TextDecoder.decode(bytes, false);

        assertThat(decoded.text()).isEqualTo(TURKISH);
        assertThat(decoded.basis()).isEqualTo(Basis.BYTE_ORDER_MARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf_16_without_a_mark_is_detected_in_latin_text(String charset) throws Exception {
        assertThat(TextDecoder.decode(FRENCH.getBytes(Charset.forName(charset)), false)
                        .text())
                .isEqualTo(FRENCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=windows-1254>",
                "<META CHARSET='Windows-1254' />",
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-9\">",
                "<meta name=viewport content='width=320'><meta charset = \"latin5\">",
                "<?xml version=\"1.0\" encoding=\"windows-1254\"?><html>",
            })
    void a_page_is_read_as_it_declares(String declaration) throws Exception {
        // Two letters are too few to be detected.
        String page = declaration + "<p>Ağrı";

        DecodedText decoded = TextDecoder.decode(page.getBytes(Charset.forName("windows-1254")), true);

        assertThat(decoded.text()).isEqualTo(page);
        assertThat(decoded.basis()).isEqualTo(Basis.DECLARED);
    }

    @Test
    void a_declared_iso_8859_1_means_windows_1252() throws Exception {
        String page = "<meta charset=iso-8859-1><p>“Non”, a-t-il dit – à 5 €";

        assertThat(TextDecoder.decode(page.getBytes(Charset.forName("windows-1252")), true)
                        .text())
                .isEqualTo(page);
    }

    @Test
    void a_page_that_was_converted_without_its_declaration_is_utf_8() throws Exception {
        String page = "<meta charset=windows-1251><p>" + RUSSIAN;

        assertThat(TextDecoder.decode(page.getBytes(StandardCharsets.UTF_8), true)
                        .text())
                .isEqualTo(page);
    }

    @Test
    void a_page_whose_declaration_is_wrong_is_detected() throws Exception {
        String page = "<meta charset=utf-8><p>" + RUSSIAN;

        assertThat(TextDecoder.decode(page.getBytes(Charset.forName("windows-1251")), true)
                        .text())
                .isEqualTo(page);
    }

    @Test
    void a_page_with_much_ascii_before_its_first_letter_is_detected() throws Exception {
        String page = "<script>" + "var x = 1;\n".repeat(3000) + "</script><p>" + RUSSIAN;

        assertThat(TextDecoder.decode(page.getBytes(Charset.forName("windows-1251")), true)
                        .text())
                .isEqualTo(page);
    }

    @Test
    void a_text_with_a_damaged_byte_is_refused_with_its_line() {
        byte[] bytes = ("first\n" + RUSSIAN + "\nthird X\n" + RUSSIAN).getBytes(StandardCharsets.UTF_8);
        bytes[indexOf(bytes, (byte) 'X')] = (byte) 0xC3;

        UndecodableException refusal =
                catchThrowableOfType(UndecodableException.class, () -> TextDecoder.decode(bytes, false));

        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal).hasMessageStartingWith("not valid UTF-8: byte 0xC3 at offset ");
    }

    @Test
    void a_text_that_ends_within_a_character_is_refused() {
        byte[] whole = RUSSIAN.replace(".", "").getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);

        assertThatThrownBy(() -> TextDecoder.decode(cut, false)).hasMessageContaining("not valid UTF-8");
    }

    @Test
    void a_page_with_a_damaged_byte_shows_it_as_browsers_do() throws Exception {
        byte[] page = ("<p>" + RUSSIAN + "X").getBytes(StandardCharsets.UTF_8);
        page[indexOf(page, (byte) 'X')] = (byte) 0xD0;

        DecodedText decoded = TextDecoder.decode(page, true);

        assertThat(decoded.text()).isEqualTo("<p>" + RUSSIAN + "\uFFFD");
        assertThat(decoded.replaced()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"255044462D312E37, PDF", "504B030414000600, ZIP", "1F8B080000000000, gzip", "89504E470D0A1A0A, PNG"})
    void a_known_binary_format_is_refused_by_its_name(String start, String name) {
        assertThatThrownBy(() -> TextDecoder.decode(HexFormat.of().parseHex(start), false))
                .isInstanceOf(UndecodableException.class)
                .hasMessageStartingWith("binary data, not text: it looks like")
                .hasMessageContaining(name);
    }

    @Test
    void random_bytes_are_refused() {
        byte[] noise = new byte[4000];
        new Random(7).nextBytes(noise);

        assertThatThrownBy(() -> TextDecoder.decode(noise, false)).isInstanceOf(UndecodableException.class);
    }

    @Test
    void text_with_a_nul_in_it_is_refused() {
        byte[] bytes = "one line\nand a \0 in the next".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> TextDecoder.decode(bytes, false)).isInstanceOf(UndecodableException.class);
    }

    @Test
    void no_bytes_are_an_empty_text() throws Exception {
        assertThat(TextDecoder.decode(new byte[0], false).text()).isEmpty();
    }

    @Property
    void any_bytes_end_as_text_or_as_undecodable(@ForAll byte[] bytes, @ForAll boolean html) {
        try {
            assertThat(TextDecoder.decode(bytes, html).text()).doesNotContain("\0");
        } catch (UndecodableException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }

    @Property
    void any_text_in_utf_8_is_read_as_it_is(@ForAll("printable") String text) throws Exception {
        assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8), false)
                        .text())
                .isEqualTo(text);
    }

    @Provide
    Arbitrary<String> printable() {
        return Arbitraries.strings()
                .withChars("az AZ.,\n")
                .withCharRange('\u00A0', '\u07FF')
                .withCharRange('\u2010', '\u2027')
                .withCharRange('\u4E00', '\u9FFF')
                .ofMaxLength(300);
    }

    enum Sample {
        RUSSIAN(TextDecoderTest.RUSSIAN),
        TURKISH(TextDecoderTest.TURKISH),
        FRENCH(TextDecoderTest.FRENCH),
        POLISH(TextDecoderTest.POLISH),
        ARABIC(TextDecoderTest.ARABIC),
        HEBREW(TextDecoderTest.HEBREW),
        GREEK(TextDecoderTest.GREEK),
        JAPANESE(TextDecoderTest.JAPANESE),
        CHINESE(TextDecoderTest.CHINESE),
        KOREAN(TextDecoderTest.KOREAN),
        THAI(TextDecoderTest.THAI);

        private final String text;

        Sample(String text) {
            this.text = text;
        }
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    private static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
