package io.dateline.bench;

import io.dateline.bench.NamedText.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts of right identities, by mention and by article. Not thread-safe. */
final class IdentityScore {

    private final Predicate<String> registered;
    private int inRegistry;
    private int inRegistryRight;
    private int given;
    private int givenRight;
    private int articleInRegistry;
    private int articleRight;
    private int articleGiven;
    private int articleGivenRight;
    private int strangers;
    private int strangersFound;

    /** @param registered whether the registry holds a Wikidata id */
    IdentityScore(Predicate<String> registered) {
        this.registered = registered;
    }

    /** One text's names. Returns the annotated names that got a wrong identity, or none though it is registered. */
    List<NameScore.Fault> add(List<Named> gold, List<Named> tagged) {
        int[] partners = NameScore.match(gold, tagged);
        List<NameScore.Fault> faults = new ArrayList<>();
        Set<String> givenHere = new HashSet<>();
        for (int i = 0; i < gold.size(); i++) {
            Named right = gold.get(i);
            Named other = partners[i] < 0 ? null : tagged.get(partners[i]);
            boolean known = right.wikidata() != null && registered.test(right.wikidata());
            boolean agrees = other != null && Objects.equals(other.wikidata(), right.wikidata());
            if (known) {
                inRegistry++;
                inRegistryRight += agrees ? 1 : 0;
            }
            if (right.wikidata() != null && other != null && other.wikidata() != null) {
                given++;
                givenRight += agrees ? 1 : 0;
                givenHere.add(other.wikidata());
            }
            if (right.wikidata() != null && other != null && !agrees && (known || other.wikidata() != null)) {
                faults.add(new NameScore.Fault("identity", right, other));
            }
            if (right.kind() == NamedText.Kind.PERSON && !known) {
                strangers++;
                strangersFound += other != null && other.kind() == NamedText.Kind.PERSON ? 1 : 0;
            }
        }
        Set<String> annotatedHere =
                gold.stream().map(Named::wikidata).filter(Objects::nonNull).collect(Collectors.toSet());
        for (String id : annotatedHere) {
            if (registered.test(id)) {
                articleInRegistry++;
                articleRight += givenHere.contains(id) ? 1 : 0;
            }
        }
        articleGiven += givenHere.size();
        givenHere.retainAll(annotatedHere);
        articleGivenRight += givenHere.size();
        return faults;
    }

    List<String> rows() {
        return List.of(
                row("mentions whose identity is registered", inRegistry, "get it", inRegistryRight),
                row("identities given to annotated mentions", given, "right", givenRight),
                row("articles' identities that are registered", articleInRegistry, "found", articleRight),
                row("articles' identities given", articleGiven, "right", articleGivenRight),
                row("mentions of persons not registered", strangers, "found as persons", strangersFound));
    }

    private static String row(String what, int all, String how, int part) {
        return String.format(
                Locale.ROOT, "%-42s %6d, %s %d = %.3f", what, all, how, part, all == 0 ? 1 : part / (double) all);
    }
}
