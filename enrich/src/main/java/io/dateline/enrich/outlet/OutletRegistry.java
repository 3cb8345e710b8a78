package io.dateline.enrich.outlet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of outlets, of their state-media assessments and of the cues that they leave. Immutable, thread-safe. */
public final class OutletRegistry {

    private final String version;
    private final Map<String, Medium> media;
    private final Map<String, Medium> hosts;
    private final Map<String, Medium> handles;
    private final NameIndex names;
    private final CueIndex cues;
    private final AssessmentBook assessments;

    OutletRegistry(String version, Collection<Medium> entries, Collection<Assessment> assessments, List<Cue> cues) {
        this.version = version;
        this.media = new LinkedHashMap<>();
        this.hosts = new HashMap<>();
        this.handles = new HashMap<>();
        for (Medium medium : entries) {
            media.put(medium.id(), medium);
            medium.domains().forEach(domain -> hosts.put(domain, medium));
            medium.handles().forEach(handle -> handles.put(handle, medium));
        }
        this.names = new NameIndex(media.values().stream()
                .filter(medium -> medium.kind() != Medium.Kind.RELAY)
                .toList());
        this.cues = new CueIndex(cues, names, media);
        this.assessments = new AssessmentBook(assessments);
    }

    /** The registry that comes with this build. */
    public static OutletRegistry bundled() {
        return RegistryReader.bundled();
    }

    /** The day of the registry's last change, ISO-8601. */
    public String version() {
        return version;
    }

    /** Number of outlets. */
    public int size() {
        return media.size();
    }

    /** The outlet with this id; null when there is none. */
    @Nullable Medium medium(String id) {
        return media.get(id);
    }

    /** The outlet whose domain this site's host is or is under, the longest first; null when there is none. */
    @Nullable Medium at(Site site) {
        for (String host = site.host(); host != null; host = Site.parent(host)) {
            Medium medium = hosts.get(host);
            if (medium != null) {
                return medium;
            }
            if (host.equals(site.domain())) {
                return null;
            }
        }
        return null;
    }

    @Nullable Medium handle(String handle) {
        return handles.get(handle);
    }

    NameIndex names() {
        return names;
    }

    CueIndex cues() {
        return cues;
    }

    AssessmentBook assessments() {
        return assessments;
    }

    /** All outlets, by id. */
    List<Medium> media() {
        List<Medium> sorted = new ArrayList<>(media.values());
        sorted.sort(Comparator.comparing(Medium::id));
        return List.copyOf(sorted);
    }
}
