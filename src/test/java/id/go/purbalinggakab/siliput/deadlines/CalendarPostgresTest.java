package id.go.purbalinggakab.siliput.deadlines;

import com.zaxxer.hikari.HikariDataSource;
import id.go.purbalinggakab.siliput.testing.Migrated;

class CalendarPostgresTest extends CalendarContract {

    @Override
    HikariDataSource database() {
        return Migrated.postgres();
    }
}
