package io.dateline.sink;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** What can be done about a failure of the database. */
enum StoreFailure {
    /** The rows can't be stored, now or ever: nothing but leaving them out helps. */
    DATA,
    /** The database can't be reached or has no room for now: the same again later. */
    PASSING,
    /** Neither: the schema is not the one expected, a permission is missing. */
    LASTING;

    /** Classes of SQLSTATE: data exception, integrity constraint violation, program limit exceeded. */
    private static final Set<String> DATA_CLASSES = Set.of("22", "23", "54");

    /** Authorisation, no such database; a pool wraps these as if they would pass. */
    private static final Set<String> LASTING_CLASSES = Set.of("28", "3D");

    /** Connection, rollback, resources, prerequisites (locks), operator intervention, system error. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** During a failover the database that answers can be the standby. */
    private static final String READ_ONLY = "25006";

    /** What the database said of it, in one line; what the failure itself says where no database did. */
    static String reason(Throwable failure) {
        Throwable said = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                said = cause;
            }
        }
        return String.valueOf(said.getMessage()).lines().findFirst().orElse("");
    }

    static StoreFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                String stateClass = state.substring(0, Math.min(2, state.length()));
                if (DATA_CLASSES.contains(stateClass)) {
                    return DATA;
                }
                if (LASTING_CLASSES.contains(stateClass)) {
                    return LASTING;
                }
                if (sql instanceof SQLTransientException
                        || PASSING_CLASSES.contains(stateClass)
                        || state.equals(READ_ONLY)) {
                    return PASSING;
                }
            }
        }
        return LASTING;
    }
}
