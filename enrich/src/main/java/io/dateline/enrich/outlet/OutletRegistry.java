package io.dateline.enrich.outlet;

import io.dateline.enrich.registry.RegistryVersion;
import io.dateline.enrich.registry.Span;
import java.nio.file.Path;
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
    private final Map<String, Medium> media = new LinkedHashMap<>();
    private final Map<String, List<Tenure>> hosts = new HashMap<>();
    private final Map<String, Medium> handles = new HashMap<>();
    private final NameIndex names;
    private final CueIndex cues;
    private final AssessmentBook assessments;
    private final List<Scheme> schemes;

    /** Whose a host is, and when. */
    private record Tenure(Medium medium, Span span) {}

    /** @param entries of several that claim a host the last is right */
    OutletRegistry(
            String version,
            Collection<Medium> entries,
            Collection<Assessment> assessments,
            List<Cue> cues,
            Collection<Scheme> schemes) {
        this.version = version;
        for (Medium medium : entries) {
            media.put(medium.id(), medium);
            for (Medium.Domain domain : medium.domains()) {
                hosts.computeIfAbsent(domain.host(), host -> new ArrayList<>(1))
                        .add(0, new Tenure(medium, domain.span()));
            }
            medium.handles().forEach(handle -> handles.put(handle, medium));
        }
        this.names = new NameIndex(media.values().stream()
                .filter(medium -> medium.kind() != Medium.Kind.RELAY)
                .toList());
        this.cues = new CueIndex(cues, names, media);
        this.assessments = new AssessmentBook(assessments);
        this.schemes = List.copyOf(schemes);
    }

    /** The registry that comes with this build. */
    public static OutletRegistry bundled() {
        return with(List.of()).registry();
    }

    /** The registry that comes with this build, and what files of others say beside it; the last file is right. */
    public static Loaded with(List<Path> files) {
        RegistryReader reader = new RegistryReader();
        RegistryFiles.readBundled(reader);
        List<OutletReport> reports =
                files.stream().map(file -> RegistryFiles.read(file, reader)).toList();
        String version = RegistryVersion.of(RegistryFiles.bundledVersion(), files, reports);
        return new Loaded(reader.registry(version), reports);
    }

    /** Whether a file, or a folder, holds outlet tables. */
    public static boolean recognises(Path file) {
        return RegistryFiles.recognises(file);
    }

    /** The names of the tables that a folder can hold. */
    public static List<String> tables() {
        return RegistryFiles.TABLES;
    }

    /**
     * A registry, and what was taken from the files that it was read from.
     *
     * @param reports in the order of the files
     */
    public record Loaded(OutletRegistry registry, List<OutletReport> reports) {
        public Loaded {
            reports = List.copyOf(reports);
        }
    }

    /** Changes whenever the tables do. */
    public String version() {
        return version;
    }

    /** Number of outlets. */
    public int size() {
        return media.size();
    }

    /** Number of outlets that the typology assesses. */
    public int assessed() {
        return assessments.assessed();
    }

    /** The outlet with this id; null when there is none. */
    public @Nullable Medium medium(String id) {
        return media.get(id);
    }

    /** The outlet of a URL or of a host on some days; null when the registry has none, or when it is no URL. */
    public @Nullable Medium at(String url, Span days) {
        Site site = Site.of(url);
        return site == null ? null : at(site, days);
    }

    /** All outlets, by id. */
    public List<Medium> media() {
        return media.values().stream().sorted(Comparator.comparing(Medium::id)).toList();
    }

    /** All that any scheme says of an outlet, the earliest of each scheme first. */
    public List<Assessment> assessments(String outlet) {
        return assessments.of(outlet);
    }

    public List<Scheme> schemes() {
        return schemes;
    }

    /** The outlet whose domain this site's host is or is under, the longest first; null when there is none. */
    @Nullable Medium at(Site site, Span days) {
        for (String host = site.host(); host != null; host = Site.parent(host)) {
            for (Tenure tenure : hosts.getOrDefault(host, List.of())) {
                if (tenure.span().meets(days)) {
                    return tenure.medium();
                }
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
}
