package id.go.purbalinggakab.siliput.register;

import com.zaxxer.hikari.HikariDataSource;
import id.go.purbalinggakab.siliput.testing.Migrated;

class RegisterPostgresTest extends ParallelRegisterContract {

    @Override
    HikariDataSource database() {
        return Migrated.postgres();
    }
}
