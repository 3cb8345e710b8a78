package io.dateline.enrich;

import io.dateline.enrich.actor.ActorRegistry;
import io.dateline.enrich.outlet.OutletRegistry;
import io.dateline.enrich.registry.RegistryReport;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the taggers know of the world: outlets and actors.
 *
 * @param reports what was taken from the files of others, in their order
 */
public record Registries(ActorRegistry actors, OutletRegistry outlets, List<RegistryReport> reports) {

    public Registries {
        reports = List.copyOf(reports);
    }

    /** Those that come with this build. */
    public static Registries bundled() {
        return with(List.of());
    }

    /** Those that come with this build, and what files of others say beside them; the last file is right. */
    public static Registries with(List<Path> files) {
        List<Path> ofOutlets = new ArrayList<>();
        List<Path> ofActors = new ArrayList<>();
        for (Path file : files) {
            (OutletRegistry.recognises(file) ? ofOutlets : ofActors).add(file);
        }
        OutletRegistry.Loaded outlets = OutletRegistry.with(ofOutlets);
        ActorRegistry.Loaded actors = ActorRegistry.with(ofActors);
        Deque<RegistryReport> outletReports = new ArrayDeque<>(outlets.reports());
        Deque<RegistryReport> actorReports = new ArrayDeque<>(actors.reports());
        List<RegistryReport> reports = files.stream()
                .map(file -> (ofOutlets.contains(file) ? outletReports : actorReports).remove())
                .toList();
        return new Registries(actors.registry(), outlets.registry(), reports);
    }

    /**
     * Changes whenever one of them does, so that later versions come later in the order of characters: the day of what is
     * bundled, and what others have added after a plus sign each.
     */
    public String version() {
        List<String> days = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String version : List.of(actors.version(), outlets.version())) {
            int plus = version.indexOf('+');
            days.add(plus < 0 ? version : version.substring(0, plus));
            if (plus >= 0) {
                others.add(version.substring(plus));
            }
        }
        days.sort(Comparator.reverseOrder());
        others.sort(Comparator.reverseOrder());
        return Stream.concat(Stream.of(days.get(0)), others.stream()).reduce("", String::concat);
    }
}
