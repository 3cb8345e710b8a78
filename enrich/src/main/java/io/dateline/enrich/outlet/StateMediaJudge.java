package io.dateline.enrich.outlet;

import io.dateline.contract.Evidence;
import io.dateline.contract.Outlet;
import io.dateline.contract.StateMedia;
import io.dateline.contract.StateMedia.Category;
import io.dateline.contract.StateMediaTag;
import io.dateline.contract.StateMediaTag.Carrier;
import io.dateline.enrich.outlet.Ballot.Standing;
import io.dateline.enrich.registry.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a state speaks through an article: as of its day of publication, and with the registry's line.
 *
 * <p>A state that wrote the text speaks through whoever prints it, so a flagged origin decides; else the outlet does.
 * An origin that is not flagged says nothing of an outlet that is unknown: then the flag is unknown too.
 */
final class StateMediaJudge {

    /** Below this, who spoke is not settled enough to say that a state did. */
    private static final double SETTLED = 0.5;

    private final AssessmentBook book;

    StateMediaJudge(AssessmentBook book) {
        this.book = book;
    }

    /** The speaker with the assessment that held when the article was published. */
    Outlet judged(Speaker speaker, Span published) {
        AssessmentBook.Ruling ruling = ruling(speaker, published);
        List<Evidence> evidence = new ArrayList<>(speaker.evidence());
        Medium medium = speaker.medium();
        Standing rival = speaker.rival();
        if (medium != null) {
            evidence.add(Evidence.registry(medium.id() + " is " + medium.name() + " [" + medium.where() + "]"));
        }
        return new Outlet(
                speaker.id(),
                speaker.name(),
                medium == null ? null : medium.country(),
                speaker.confidence(),
                evidence,
                ruling == null ? StateMedia.UNKNOWN : ruling.assessment().stateMedia(),
                rival == null
                        ? null
                        : new Outlet.Alternative(
                                rival.medium().id(), rival.medium().name(), rival.probability()),
                medium == null ? List.of() : book.labels(medium.id(), published));
    }

    /** One that is not in the registry was not assessed, even if its domain was another's at another time. */
    private AssessmentBook.@Nullable Ruling ruling(Speaker speaker, Span published) {
        return speaker.medium() == null ? null : book.on(speaker.id(), published);
    }

    StateMediaTag tag(@Nullable Speaker outlet, @Nullable Speaker origin, Span published) {
        if (origin != null && origin.confidence() >= SETTLED) {
            AssessmentBook.Ruling ruling = ruling(origin, published);
            if (ruling != null && Objects.equals(ruling.flag(), true)) {
                return tag(ruling, Carrier.ORIGIN);
            }
        }
        if (outlet != null) {
            return ofOutlet(outlet, published);
        }
        if (origin == null) {
            return StateMediaTag.UNKNOWN;
        }
        AssessmentBook.Ruling ruling = ruling(origin, published);
        String said = ruling == null ? "nobody assessed " + origin.id() : ruling.quoted();
        return new StateMediaTag(
                null,
                null,
                Category.UNKNOWN,
                Carrier.ORIGIN,
                List.of(Evidence.registry("the outlet is unknown; of the origin: " + said)));
    }

    private StateMediaTag ofOutlet(Speaker outlet, Span published) {
        AssessmentBook.Ruling ruling = ruling(outlet, published);
        Medium rival = outlet.rival() == null ? null : outlet.rival().medium();
        if (rival != null && outlet.confidence() < SETTLED) {
            AssessmentBook.Ruling other = book.on(rival.id(), published);
            if (!Objects.equals(flag(ruling), flag(other))) {
                return unassessed(
                        "which outlet it is decides, and " + outlet.id() + " and " + rival.id() + " are both possible");
            }
        }
        return ruling == null ? unassessed("nobody assessed " + outlet.id()) : tag(ruling, Carrier.OUTLET);
    }

    private static StateMediaTag unassessed(String reason) {
        return new StateMediaTag(null, null, Category.UNKNOWN, Carrier.OUTLET, List.of(Evidence.registry(reason)));
    }

    private static @Nullable Boolean flag(AssessmentBook.@Nullable Ruling ruling) {
        return ruling == null ? null : ruling.flag();
    }

    private static StateMediaTag tag(AssessmentBook.Ruling ruling, Carrier via) {
        StateMedia assessed = ruling.assessment().stateMedia();
        return new StateMediaTag(
                assessed.flag(),
                assessed.state(),
                assessed.category(),
                via,
                List.of(Evidence.registry(ruling.quoted())));
    }
}
