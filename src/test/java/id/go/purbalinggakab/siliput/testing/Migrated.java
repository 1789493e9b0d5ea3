package id.go.purbalinggakab.siliput.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Fresh databases with our own tables, without the engine's (fast): for tests of what a room keeps. */
public final class Migrated {

    private Migrated() {}

    public static HikariDataSource h2() {
        return migrated("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    public static HikariDataSource postgres() {
        return migrated(Postgres.newDatabase());
    }

    private static HikariDataSource migrated(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        var source = new HikariDataSource(config);
        migrate(source, "latest");
        return source;
    }

    /** @param version up to and with which; what a database of that time holds is put in between two calls */
    public static void migrate(DataSource source, String version) {
        Flyway.configure()
                .dataSource(source)
                .target(version)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .initSql("create table if not exists act_hi_comment (id_ varchar(64))")
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
    }
}
