package id.go.purbalinggakab.siliput.audit;

import com.zaxxer.hikari.HikariDataSource;
import id.go.purbalinggakab.siliput.testing.Migrated;

class ChainPostgresTest extends ChainContract {

    @Override
    HikariDataSource database() {
        return Migrated.postgres();
    }
}
