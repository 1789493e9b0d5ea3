package id.go.purbalinggakab.siliput.history.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** The engine's times carry no zone: they are in that of the machine. */
final class EngineRows {

    private EngineRows() {}

    static Optional<Instant> find(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return find(row, column).orElseThrow();
    }

    static Timestamp stored(Instant at) {
        return Timestamp.from(at);
    }
}
