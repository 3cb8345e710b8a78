package io.dateline.enrich.actor.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A consumer that writes down what it takes, actors by id, Wikidata id or name. */
final class Recorder implements RegistryConsumer {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    final List<String> taken = new ArrayList<>();

    @Override
    public int actor(ActorEntry actor) {
        String key = actor.id() != null ? actor.id() : actor.wikidata() != null ? actor.wikidata() : actor.name();
        Integer known = numbers.putIfAbsent(key, names.size());
        if (known != null) {
            return known;
        }
        names.add(key);
        taken.add(String.join(
                " ",
                "actor",
                key,
                actor.name(),
                String.valueOf(actor.kind()),
                String.valueOf(actor.affiliation()),
                String.valueOf(actor.cameo())));
        return names.size() - 1;
    }

    @Override
    public int find(String id) {
        return numbers.getOrDefault(id, NONE);
    }

    @Override
    public @Nullable String state(String name) {
        return name.equals("Freedonia") ? "FR" : null;
    }

    @Override
    public Taken alias(int actor, AliasEntry alias) {
        String line = names.get(actor) + " = " + alias.text() + " " + alias.kind();
        if (taken.contains(line)) {
            return Taken.KNOWN;
        }
        taken.add(line);
        return Taken.NEW;
    }

    @Override
    public boolean role(int actor, RoleEntry role) {
        String line = names.get(actor) + " was " + role.title() + " " + role.start() + " to " + role.end();
        return !taken.contains(line) && taken.add(line);
    }
}
