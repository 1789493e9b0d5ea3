package id.go.purbalinggakab.siliput.register;

import com.zaxxer.hikari.HikariDataSource;
import id.go.purbalinggakab.siliput.testing.Migrated;

class RegisterPostgresIT extends ParallelRegisterContract {

    @Override
    HikariDataSource database() {
        return Migrated.postgres();
    }
}
