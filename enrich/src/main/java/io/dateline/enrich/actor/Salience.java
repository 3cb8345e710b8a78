package io.dateline.enrich.actor;

import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Folding;
import io.dateline.enrich.document.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of an article's attention each actor has: shares that sum to 1. */
final class Salience {

    private static final double IN_TITLE = 3;
    private static final double FIRST = 2;
    private static final double OPENS_SENTENCE = 0.5;

    private final Document document;
    private final String title;

    Salience(Document document) {
        this.document = document;
        this.title = document.title() == null ? "" : Folding.fold(document.title());
    }

    Map<String, Double> of(Map<String, List<Resolved>> byActor) {
        Map<String, Double> weights = new LinkedHashMap<>();
        byActor.forEach((id, places) -> weights.put(id, weight(places)));
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((id, weight) -> weight / sum);
        return weights;
    }

    private double weight(List<Resolved> places) {
        Tokens tokens = document.tokens();
        double weight = 0;
        double length = Math.max(1, tokens.size());
        boolean titled = false;
        for (Resolved place : places) {
            int first = place.reference().first();
            weight += 1;
            if (tokens.sentenceStart(tokens.sentence(first)) == first) {
                weight += OPENS_SENTENCE;
            }
            String name = place.reference().name();
            titled |= name != null && !title.isEmpty() && title.contains(Folding.fold(name));
        }
        double earliness = 1 - places.get(0).reference().first() / length;
        double person = places.get(0).actor().person() ? 1.2 : 1;
        return (weight + FIRST * earliness * earliness + (titled ? IN_TITLE : 0)) * person;
    }
}
