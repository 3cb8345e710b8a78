package io.dateline.enrich.actor.registry;

import io.dateline.enrich.registry.Refusal;
import io.dateline.enrich.registry.RegistryReport;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands what a file says to the consumer, and counts what was taken and what was refused. */
final class Intake {

    private final RegistryConsumer consumer;
    private final BitSet actors = new BitSet();
    private final List<Refusal> refusals = new ArrayList<>();
    private String file;
    private long aliases;
    private long roles;
    private long shared;
    private long refused;

    Intake(String file, RegistryConsumer consumer) {
        this.file = file;
        this.consumer = consumer;
    }

    /** What follows is from another file of the same folder. */
    void from(String file) {
        this.file = file;
    }

    int find(String id) {
        return consumer.find(id);
    }

    @Nullable String state(String name) {
        return consumer.state(name);
    }

    int actor(ActorEntry entry) {
        int number = consumer.actor(entry);
        actors.set(number);
        return number;
    }

    void alias(int actor, AliasEntry entry) {
        RegistryConsumer.Taken taken = consumer.alias(actor, entry);
        aliases += taken == RegistryConsumer.Taken.KNOWN ? 0 : 1;
        shared += taken == RegistryConsumer.Taken.SHARED ? 1 : 0;
    }

    void role(int actor, RoleEntry entry) {
        roles += consumer.role(actor, entry) ? 1 : 0;
    }

    /** @param line from 1; 0 for the whole file */
    void refuse(long line, @Nullable String reason) {
        refused++;
        if (refusals.size() < RegistryReport.REFUSALS_MAX) {
            refusals.add(new Refusal(file, line, String.valueOf(reason)));
        }
    }

    /** Does what a line says; when that is refused, nothing of it stays. */
    void line(long line, Runnable taking) {
        try {
            taking.run();
        } catch (IllegalArgumentException e) {
            refuse(line, e.getMessage());
        }
    }

    FileReport report(String name, @Nullable Format format, long hash) {
        return new FileReport(name, format, actors.cardinality(), aliases, roles, shared, refused, refusals, hash);
    }
}
