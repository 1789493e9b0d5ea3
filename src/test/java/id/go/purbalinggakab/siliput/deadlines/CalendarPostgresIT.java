package id.go.purbalinggakab.siliput.deadlines;

import com.zaxxer.hikari.HikariDataSource;
import id.go.purbalinggakab.siliput.testing.Migrated;

class CalendarPostgresIT extends CalendarContract {

    @Override
    HikariDataSource database() {
        return Migrated.postgres();
    }
}
