package io.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreFailureTest {

    @ParameterizedTest
    @CsvSource({
        "22021, DATA",
        "23502, DATA",
        "54000, DATA",
        "08006, PASSING",
        "40P01, PASSING",
        "53300, PASSING",
        "57P03, PASSING",
        "25006, PASSING",
        "25P02, LASTING",
        "28P01, LASTING",
        "3D000, LASTING",
        "42P01, LASTING",
        ", LASTING"
    })
    void its_state_says_what_can_be_done(@Nullable String state, StoreFailure failure) {
        assertThat(StoreFailure.of(new IllegalStateException(new SQLException("said", state))))
                .isEqualTo(failure);
    }

    @Test
    void a_pool_without_connections_passes_but_a_wrong_password_does_not() {
        SQLTransientConnectionException exhausted = new SQLTransientConnectionException("no connection");
        SQLTransientConnectionException refused = new SQLTransientConnectionException("no connection", "28P01");

        assertThat(StoreFailure.of(exhausted)).isEqualTo(StoreFailure.PASSING);
        assertThat(StoreFailure.of(refused)).isEqualTo(StoreFailure.LASTING);
    }
}
