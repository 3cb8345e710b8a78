package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is the matter with a source. */
public enum AlarmKind {
    /** It answers, but has brought nothing new for much longer than it used to. */
    @JsonProperty("silent")
    SILENT,
    /** It brought many times as much at once as it used to. */
    @JsonProperty("flood")
    FLOOD,
    /** It has failed again and again. */
    @JsonProperty("failing")
    FAILING,
    /** An earlier alarm is over. */
    @JsonProperty("recovered")
    RECOVERED
}
