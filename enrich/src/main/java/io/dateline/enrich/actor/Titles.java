package io.dateline.enrich.actor;

import io.dateline.enrich.document.Folding;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What titles in full say of the office and of whose it is: "Minister of Foreign Affairs of Turkey". */
final class Titles {

    private static final String OF = " of ";
    private static final String THE = "the ";

    /** By a title without its state. */
    private final Map<String, String> offices = new HashMap<>();

    /** ISO codes by the names of states. */
    private final Map<String, String> states = new HashMap<>();

    /**
     * @param actors from whose roles titles are learnt
     * @param phrases offices by what texts call them
     */
    Titles(Profiles.Builder actors, Map<String, String> phrases) {
        for (int number = 0; number < actors.size(); number++) {
            Profile actor = actors.get(number);
            if (actor.state() && actor.affiliation() != null) {
                states.put(Folding.fold(actor.name()), actor.affiliation());
            }
        }
        for (int number = 0; number < actors.size(); number++) {
            for (Role role : actors.roles(number)) {
                if (!role.office().equals(Role.OTHER)) {
                    offices.putIfAbsent(head(Folding.fold(role.title())), role.office());
                }
            }
        }
        phrases.forEach((phrase, office) -> {
            if (!office.equals("*")) {
                offices.put(Folding.fold(phrase), office);
            }
        });
    }

    /** The office that a title names; {@code other} when it is none of those that are known. */
    String office(String title) {
        return offices.getOrDefault(head(Folding.fold(title)), Role.OTHER);
    }

    /** ISO code of the state that a title names at its end; null when it names none. */
    @Nullable String state(String title) {
        String folded = Folding.fold(title);
        String whole = states.get(withoutArticle(folded));
        if (whole != null) {
            return whole;
        }
        for (int at = folded.indexOf(OF); at >= 0; at = folded.indexOf(OF, at + 1)) {
            String state = states.get(withoutArticle(folded.substring(at + OF.length())));
            if (state != null) {
                return state;
            }
        }
        return null;
    }

    private String head(String folded) {
        for (int at = folded.indexOf(OF); at >= 0; at = folded.indexOf(OF, at + 1)) {
            if (states.containsKey(withoutArticle(folded.substring(at + OF.length())))) {
                return folded.substring(0, at);
            }
        }
        return folded;
    }

    private static String withoutArticle(String state) {
        return state.startsWith(THE) ? state.substring(THE.length()) : state;
    }
}
