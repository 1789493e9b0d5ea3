package id.go.purbalinggakab.siliput.evidence;

import com.zaxxer.hikari.HikariDataSource;
import id.go.purbalinggakab.siliput.testing.Migrated;

class ChainH2Test extends ChainContract {

    @Override
    HikariDataSource database() {
        return Migrated.h2();
    }
}
