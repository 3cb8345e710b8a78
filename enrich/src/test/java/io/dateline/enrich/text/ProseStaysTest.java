package io.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.RawArticle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of an article that open as furniture does stay in the body, wherever they stand. */
class ProseStaysTest {

    private static final ArticleReader READER = new ArticleReader();
    private static final String BEFORE =
            "The harbour council voted on Monday to rebuild the pier that a storm had damaged.";
    private static final String AFTER =
            "Work is to begin in the spring, the council's chairwoman told reporters on Tuesday.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Share prices fell by three percent after the central bank had raised its rate.",
                "Share this burden, the minister told her colleagues, or nobody will be able to carry it alone next year.",
                "Related tensions over fishing rights have kept the two capitals apart for years, diplomats say.",
                "Support for the bill grew in both houses of parliament during the week.",
                "Also on Monday, the army said that it had taken the bridge over the river.",
                "Also on Tuesday two trains collided near the border, and eleven people were hurt.",
                "Read more carefully, the agreement leaves the question of the border open, lawyers said.",
                "Join our forces or leave the valley, the commander told villagers, according to two of them.",
                "Follow our laws or go, the governor told foreign companies at a meeting in the capital on Friday.",
                "First published in 1925, the novel was banned by two governments before the war.",
                "First appeared the soldiers, then the trucks, witnesses in the village said.",
                "More stories of abuse came to light on Wednesday, when the commission opened its archive.",
                "More about the talks will be known when the delegations return, a diplomat said.",
                "More from the fund would be needed to pay salaries, the finance minister warned.",
                "Trending downwards since March, prices for wheat reached their lowest point in ten years.",
                "Get the latest figures wrong and markets will punish you, an analyst said after the report was withdrawn.",
                "Receive the refugees first and count them later, the mayor had told his staff in the night.",
                "For the latest round of talks, both sides had sent their deputy foreign ministers.",
                "Don't miss the chance for peace, the envoy told both sides before he left the city on Sunday night.",
                "Jetzt will die Regierung das Gesetz noch vor der Sommerpause durch das Parlament bringen.",
                "Suivez l'argent, a dit le procureur devant la commission, et vous trouverez ceux qui ont donné les ordres.",
                "Фото разрушенного моста опубликовали все газеты страны, сообщил министр.",
                "Watch the border, the general had told his officers before the attack began on Thursday.",
                "See also the role of the two companies, the report says, which sold the weapons in 2015.",
                "Listen: this is the sound of a village that comes home, the old man said when the buses arrived.",
                "Sources close to the talks said that a deal was near and could be signed within days.",
                "Donations for the victims of the flood have reached four million euros, the Red Cross said.",
                "Comments by the president on Sunday had angered the neighbours, who called back their envoy.",
                "Copyright law is to be changed next year, the minister of justice said after the session.",
                "Photographs of the prisoners were shown on state television in the evening.",
                "Image problems have cost the party the votes of many who are young, a pollster said."
            })
    void a_sentence_stays(String sentence) {
        assertThat(READER.read(RawArticle.of(BEFORE + "\n\n" + sentence + "\n\n" + AFTER))
                        .text())
                .contains(sentence);
        assertThat(READER.read(RawArticle.of(BEFORE + "\n\n" + AFTER + "\n\n" + sentence))
                        .text())
                .contains(sentence);
    }
}
