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

    /**
     * Connection, authorisation (a database that starts up), transaction state (a standby is read-only), rollback,
     * resources, prerequisites (locks), operator intervention, system error.
     */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "25", "28", "40", "53", "55", "57", "58");

    static StoreFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                if (state != null && state.length() == 5 && DATA_CLASSES.contains(state.substring(0, 2))) {
                    return DATA;
                }
                if (sql instanceof SQLTransientException
                        || (state != null && state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2)))) {
                    return PASSING;
                }
            }
        }
        return LASTING;
    }
}
