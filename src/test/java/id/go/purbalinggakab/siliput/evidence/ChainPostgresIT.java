package id.go.purbalinggakab.siliput.evidence;

import com.zaxxer.hikari.HikariDataSource;
import id.go.purbalinggakab.siliput.testing.Migrated;

class ChainPostgresIT extends ChainContract {

    @Override
    HikariDataSource database() {
        return Migrated.postgres();
    }
}
