package id.go.purbalinggakab.siliput.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One embedded PostgreSQL per JVM, started when first asked for; every caller gets a database of its own. */
public final class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** The JDBC address of a new, empty database; user and password are part of it. */
    public static String newDatabase() {
        var name = "siliput_" + DATABASES.incrementAndGet();
        try (var connection = Shared.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return Shared.SERVER.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException("create database " + name, e);
        }
    }

    /** Starts with the first use; the server ends with the JVM. */
    private static final class Shared {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
