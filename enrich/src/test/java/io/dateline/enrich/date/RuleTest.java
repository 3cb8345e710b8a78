package io.dateline.enrich.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.document.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a rule says it can begin with is all that it can begin with: it is never asked for other words. */
class RuleTest {

    private static final Path LEXICON = Path.of("src/main/resources/io/dateline/enrich/date/lexicon.txt");
    private static final Holidays HOLIDAYS = new Holidays();
    private static final Rule[] RULES = Recogniser.rules(HOLIDAYS, Zones.load());
    private static final Lexicon WORDS = Lexicon.load(HOLIDAYS.foundWords());

    @Property(tries = 3000)
    void a_rule_tells_each_sense_that_it_begins_with(@ForAll("phrases") String text) {
        Reader reader = new Reader(Tokens.of(text), WORDS);
        for (int token = 0; token < reader.size(); token++) {
            if (!reader.opens(token)) {
                continue;
            }
            long first = reader.senses(token);
            long second = reader.has(token, Sense.ARTICLE) ? reader.senses(token + 1) : first;
            for (Rule rule : RULES) {
                long begins = Sense.bits(rule.begins());
                if ((begins & first) == 0 || (begins & second) == 0) {
                    assertThat(rule.at(reader, token))
                            .as("%s at %d of <%s>", rule.getClass().getSimpleName(), token, text)
                            .isNull();
                }
            }
        }
    }

    @Provide
    Arbitrary<String> phrases() throws IOException {
        try (Stream<String> lines = Files.lines(LEXICON)) {
            List<String> lexicon = lines.filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .flatMap(line -> Stream.of(line.split(" ", -1)).skip(2))
                    .toList();
            List<String> others = List.of(
                    "5", "12", "1998", "2019", "90", "3rd", "-", "/", ",", "'", "s", "o'clock", "a.m.", "GMT", "period",
                    "Easter", "Day", "of", "the", "a", "Monday", "May", "year", "quarter", "ago", "last", "first");
            return Arbitraries.frequencyOf(
                            net.jqwik.api.Tuple.of(1, Arbitraries.of(lexicon)),
                            net.jqwik.api.Tuple.of(2, Arbitraries.of(others)))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(8)
                    .map(words -> String.join(" ", words));
        }
    }
}
